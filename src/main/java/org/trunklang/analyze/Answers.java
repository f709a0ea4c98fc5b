package org.trunklang.analyze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Failover;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Sent;

/** What a plan does with numbers, as it follows from what becomes of them where it sends them. */
final class Answers {
  /** What many nodes see of one that many send the same numbers. */
  static final class Memory {
    private final Map<Crossing, NumberMap<Answer>> crossings = new HashMap<>();
    private final Map<NumberMap<Answer>, NumberMap<Fate>> afterOneHop = new HashMap<>();
  }

  private record Crossing(NumberMap<Fate> beyond, Sent sent, boolean watched) {}

  /** What a destination answers, and whether the next one is tried then. */
  private record Answer(Fate fate, boolean goesOn) {}

  /** How far a call has come with the destinations of a rule. */
  private sealed interface Progress {
    record Pending(int hops) implements Progress {}

    record Done(Fate fate) implements Progress {}
  }

  private final NumberSpace space;
  private final Down down;
  private final Optional<TrunkName> watched;
  private final Memory memory;
  private final Function<ClassOfService, NumberMap<Fate>> beyond;

  /**
   * Answers while certain things are down.
   *
   * @param watched the trunk of which it is told what is sent on it
   * @param memory may be shared by all answers of one space and one watched trunk
   * @param beyond what becomes of numbers that come to a class of service
   */
  Answers(
      NumberSpace space,
      Down down,
      Optional<TrunkName> watched,
      Memory memory,
      Function<ClassOfService, NumberMap<Fate>> beyond) {
    this.space = space;
    this.down = down;
    this.watched = watched;
    this.memory = memory;
    this.beyond = beyond;
  }

  NumberMap<Fate> nobody(NodeName node) {
    return space.constant(rejected(node, Reason.UNALLOCATED).afterHops(1));
  }

  NumberMap<Fate> fates(Plan plan, NodeName node) {
    List<Course> courses = plan.courses();
    return switch (courses.size()) {
      case 0 -> nobody(node);
      case 1 ->
          memory.afterOneHop.computeIfAbsent(
              answers(courses.getFirst()),
              answers -> answers.map(answer -> answer.fate.afterHops(1)));
      default -> inTurn(courses, node);
    };
  }

  private NumberMap<Fate> inTurn(List<Course> courses, NodeName node) {
    NumberMap<Progress> progress = space.constant(new Progress.Pending(0));
    for (Course course : courses) {
      progress = progress.combine(answers(course), Answers::next);
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
              : memory.crossings.computeIfAbsent(
                  new Crossing(beyond.apply(arrival.get().classOfService()), sent, isWatched(by)),
                  crossing ->
                      before(sent, crossing.beyond, space)
                          .map(fate -> answer(watching(by, fate.after(sent), sent))));
      case Target.LookedUp(Supplier<ClassOfService> among) ->
          before(sent, lookedUp(among.get(), node), space)
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

  /** What is said of the number that is sent, seen from before it is. */
  static <T> NumberMap<T> before(Sent sent, NumberMap<T> of, NumberSpace space) {
    return switch (sent) {
      case Sent.Rewritten(var rewrite) -> of.before(rewrite);
      case Sent.Always(DialedNumber number) ->
          of.get(number).map(space::constant).orElse(space.nothing());
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
