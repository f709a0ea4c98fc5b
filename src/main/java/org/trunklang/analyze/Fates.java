package org.trunklang.analyze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Failover;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Sent;

/**
 * Where every number ends, from every class of service of a network, while certain things are down.
 * What a class of service does follows from what those do to which it sends calls. Where they send
 * calls to each other, all calls are first taken for loops, and looked at again until nothing
 * changes: what still goes round then does so for ever.
 *
 * <p>Says the same of a number as the simulator does, but for: that a number outgrows what
 * Asterisk keeps is not looked at here. Where it grows because it goes round, it loops here too.
 */
public final class Fates {
  /** After so many rounds a call that goes on still has made more hops than allows. */
  private static final int MOST_ROUNDS = 101;

  private final NumberSpace space;
  private final Down down;
  private final Optional<TrunkName> watched;
  private final Map<ClassOfService, NumberMap<Fate>> known = new HashMap<>();
  private final Map<ClassOfService, Integer> entered = new HashMap<>();
  private final Deque<ClassOfService> open = new ArrayDeque<>();

  /** What many nodes see of one that many send the same numbers. */
  private final Map<Crossing, NumberMap<Answer>> crossings = new HashMap<>();

  private final Map<NumberMap<Answer>, NumberMap<Fate>> afterOneHop = new HashMap<>();

  private record Crossing(NumberMap<Fate> beyond, Sent sent, boolean watched) {}

  /** What a destination answers, and whether the next one is tried then. */
  private record Answer(Fate fate, boolean goesOn) {}

  /** How far a call has come with the destinations of a rule. */
  private sealed interface Progress {
    record Pending(int hops) implements Progress {}

    record Done(Fate fate) implements Progress {}
  }

  private Fates(NumberSpace space, Down down, Optional<TrunkName> watched) {
    this.space = space;
    this.down = down;
    this.watched = watched;
  }

  public static Fates with(Down down, NumberSpace space) {
    return new Fates(space, down, Optional.empty());
  }

  /** Those that also tell what is sent on a trunk on the way. */
  public static Fates watching(TrunkName trunk, Down down, NumberSpace space) {
    return new Fates(space, down, Optional.of(trunk));
  }

  /** What becomes of every number from a place, also of a call without one. */
  public NumberMap<Fate> of(Place place) {
    return of(place.classOfService());
  }

  private NumberMap<Fate> of(ClassOfService start) {
    if (!known.containsKey(start)) {
      visit(start);
    }
    return known(start);
  }

  private NumberMap<Fate> known(ClassOfService of) {
    NumberMap<Fate> fates = known.get(of);
    if (fates == null) {
      throw new IllegalStateException("asked too early for " + of);
    }
    return fates;
  }

  /** Tarjan's walk (1972): those that send calls to each other are found out together. */
  private int visit(ClassOfService one) {
    int number = entered.size();
    entered.put(one, number);
    int low = number;
    open.push(one);
    boolean circular = false;
    for (ClassOfService next : GoingRound.followers(one, down)) {
      circular |= next.equals(one);
      Integer before = entered.get(next);
      if (before == null) {
        low = Math.min(low, visit(next));
      } else if (!known.containsKey(next)) {
        low = Math.min(low, before);
      }
    }
    if (low == number) {
      var together = new ArrayList<ClassOfService>();
      ClassOfService member;
      do {
        member = open.pop();
        together.add(member);
      } while (!member.equals(one));
      find(together, circular || together.size() > 1);
    }
    return low;
  }

  private void find(List<ClassOfService> together, boolean circular) {
    if (!circular) {
      known.put(together.getFirst(), fates(together.getFirst()));
      return;
    }
    for (ClassOfService each : together) {
      known.put(each, space.constant(Fate.LOOPS));
    }
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (ClassOfService each : together) {
        NumberMap<Fate> found = fates(each);
        changed |= !found.equals(known.put(each, found));
      }
    }
  }

  private NumberMap<Fate> fates(ClassOfService of) {
    var rows = new ArrayList<NumberMap<Fate>>();
    var ofPlan = new IdentityHashMap<Plan, NumberMap<Fate>>();
    for (Map.Entry<DialPattern, Plan> row : of.plans()) {
      NumberMap<Fate> fates =
          ofPlan.computeIfAbsent(row.getValue(), plan -> fates(plan, of.node()));
      rows.add(fates.within(space.of(row.getKey())));
    }
    rows.add(fates(of.planWithoutNumber(), of.node()).within(space.of(DialedNumber.NONE)));
    // Among rows that speak of few numbers, what many nodes share is not gone through again.
    NumberSet taken =
        space
            .of(of.plans().stream().map(Map.Entry::getKey).toList())
            .union(space.of(DialedNumber.NONE));
    rows.add(nobody(of.node()).within(taken.complement()));
    return space.firstOf(rows);
  }

  private NumberMap<Fate> nobody(NodeName node) {
    return space.constant(rejected(node, Reason.UNALLOCATED).afterHops(1));
  }

  private NumberMap<Fate> fates(Plan plan, NodeName node) {
    List<Course> courses = plan.courses();
    return switch (courses.size()) {
      case 0 -> nobody(node);
      case 1 ->
          afterOneHop.computeIfAbsent(
              answers(courses.getFirst()),
              answers -> answers.map(answer -> answer.fate.afterHops(1)));
      default -> inTurn(courses, node);
    };
  }

  private NumberMap<Fate> inTurn(List<Course> courses, NodeName node) {
    NumberMap<Progress> progress = space.constant(new Progress.Pending(0));
    for (Course course : courses) {
      progress = progress.combine(answers(course), Fates::next);
    }
    return progress.map(
        each ->
            switch (each) {
              case Progress.Done(Fate fate) -> fate.afterHops(1);
              case Progress.Pending(int hops) ->
                  rejected(node, Reason.CONGESTION).afterHops(hops + 1);
            });
  }

  private static Progress next(Progress before, Answer answer) {
    return switch (before) {
      case Progress.Done _ -> before;
      case Progress.Pending(int hops) -> {
        Fate fate = answer.fate.afterHops(hops);
        yield answer.goesOn && !(fate.ending() instanceof Ending.Loops)
            ? new Progress.Pending(fate.hops())
            : new Progress.Done(fate);
      }
    };
  }

  /** What a destination answers, for each number that was dialed. */
  private NumberMap<Answer> answers(Course course) {
    NodeName node = course.node();
    Sent sent = course.sent();
    return switch (course.target()) {
      case Target.Rings() -> last(Fate.of(new Ending.Rings(node, sent)));
      case Target.Refused(Reason reason) -> last(rejected(node, reason));
      case Target.HandedOver(String context) -> last(Fate.of(new Ending.Unknown(node, context)));
      case Target.Leaves(TrunkEnd by) ->
          down.cuts(by)
              ? unreachable(node)
              : last(watching(by, Fate.of(new Ending.Leaves(node, by.trunk(), sent)), sent));
      case Target.Crosses(TrunkEnd by, Supplier<Place> arrival) ->
          down.cuts(by)
              ? unreachable(node)
              : crossings.computeIfAbsent(
                  new Crossing(known(arrival.get().classOfService()), sent, isWatched(by)),
                  crossing ->
                      before(sent, crossing.beyond)
                          .map(fate -> answer(watching(by, fate.after(sent), sent))));
      case Target.LookedUp(Supplier<ClassOfService> among) ->
          before(sent, lookedUp(among.get(), node))
              .map(found -> new Answer(found.fate.after(sent), found.goesOn));
    };
  }

  private NumberMap<Answer> lookedUp(ClassOfService among, NodeName node) {
    NumberMap<Answer> nowhere = last(rejected(node, Reason.UNALLOCATED));
    var rows = new ArrayList<NumberMap<Answer>>();
    var ofPlan = new IdentityHashMap<Plan, NumberMap<Answer>>();
    for (Map.Entry<DialPattern, Plan> row : among.plans()) {
      NumberMap<Answer> answers =
          ofPlan.computeIfAbsent(
              row.getValue(),
              plan -> plan.courses().isEmpty() ? nowhere : answers(plan.courses().getFirst()));
      rows.add(answers.within(space.of(row.getKey())));
    }
    return space.firstOf(rows).orElse(nowhere);
  }

  private <T> NumberMap<T> before(Sent sent, NumberMap<T> of) {
    return switch (sent) {
      case Sent.Rewritten(var rewrite) -> of.before(rewrite);
      case Sent.Always(DialedNumber number) -> space.constant(of.get(number).orElseThrow());
    };
  }

  private Fate watching(TrunkEnd by, Fate fate, Sent sent) {
    return isWatched(by) ? fate.crossing(sent) : fate;
  }

  private boolean isWatched(TrunkEnd by) {
    return watched.filter(by.trunk()::equals).isPresent();
  }

  private NumberMap<Answer> last(Fate fate) {
    return space.constant(new Answer(fate, false));
  }

  private NumberMap<Answer> unreachable(NodeName node) {
    return space.constant(new Answer(rejected(node, Reason.CONGESTION), true));
  }

  private static Answer answer(Fate fate) {
    return new Answer(
        fate,
        fate.ending() instanceof Ending.Rejected(NodeName node, Reason reason)
            && Failover.goesOn(new Outcome.Rejected(node, reason)));
  }

  private static Fate rejected(NodeName node, Reason reason) {
    return Fate.of(new Ending.Rejected(node, reason));
  }
}
