package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.trunklang.analyze.problem.FarEndTakesNone;
import org.trunklang.analyze.problem.FarEndTakesSome;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Sent;
import org.trunklang.source.Span;

/**
 * Whether the node at the far end of a trunk has rules for the numbers that a rule sends it
 * . Exact: the numbers that other rules win are not counted.
 */
final class FarEnds {
  /** So many plans are looked at one by one, and not all that their callers have. */
  private static final int FEW = 4;

  private final Routing routing;
  private final Winning winning;
  private final Replay replay;
  private final Map<Wanted, NumberSet> wanted = new HashMap<>();

  /** Branches are often refused the same numbers. */
  private final Map<NumberSet, ImmutableList<DialPattern>> patterns = new HashMap<>();

  /** The numbers that one place takes once they are rewritten. */
  private record Wanted(ClassOfService by, Sent sent) {}

  /** A destination of a rule; of a profile that many nodes take, at each of them. */
  private record Use(Rule rule, Leg leg) {}

  /** One destination as it is written, whatever nodes have it of a profile. */
  private record Told(Span leg, TrunkName trunk, String prepend) {
    static Told of(Leg leg, TrunkEnd by) {
      return new Told(leg.span(), by.trunk(), leg.prepend());
    }
  }

  /** A course to another node, and the class of service that it comes to there. */
  private record Crossing(Plan plan, Leg leg, Course course, TrunkEnd by, ClassOfService to) {
    Candidate candidate() {
      return Winning.candidate(plan);
    }

    Use use() {
      return new Use(candidate().rule(), leg);
    }

    Wanted wanted() {
      return new Wanted(to, course.sent());
    }
  }

  FarEnds(Routing routing, Winning winning, Replay replay) {
    this.routing = routing;
    this.winning = winning;
    this.replay = replay;
  }

  /** Destinations where no number that is sent there is taken; of a profile, at its first node. */
  ImmutableList<Problem> takingNone() {
    Map<Told, Problem> problems = new LinkedHashMap<>();
    for (Node node : routing.network().nodes().values()) {
      Set<Use> taking = new HashSet<>();
      Map<Use, FarEndTakesNone> here = new LinkedHashMap<>();
      for (ClassOfService callers : routing.classesAt(node.name())) {
        ImmutableListMultimap<Wanted, Crossing> crossings = crossings(callers);
        for (Wanted to : crossings.keySet()) {
          NumberSet taken = wanted(to);
          ImmutableSet<Plan> taker = having(taken, crossings.get(to), callers);
          for (Crossing crossing : crossings.get(to)) {
            if (taker.contains(crossing.plan)) {
              taking.add(crossing.use());
            } else if (!here.containsKey(crossing.use())) {
              winning
                  .wonOrShared(crossing.plan, callers)
                  .example()
                  .ifPresent(
                      number -> here.put(crossing.use(), takesNone(callers, crossing, number)));
            }
          }
        }
      }
      here.keySet().removeAll(taking);
      here.forEach((use, problem) -> problems.putIfAbsent(Told.of(use.leg, problem.by()), problem));
    }
    return ImmutableList.copyOf(problems.values());
  }

  /** The plans that have some of the numbers, or share them. */
  private ImmutableSet<Plan> having(
      NumberSet some, ImmutableList<Crossing> crossings, ClassOfService callers) {
    ImmutableSet<Plan> plans =
        crossings.stream().map(Crossing::plan).collect(ImmutableSet.toImmutableSet());
    if (plans.size() > FEW) {
      ImmutableSet<Plan> winners = winning.plans(callers).within(some).values();
      return plans.stream()
          .filter(plan -> has(plan, winners, some, callers))
          .collect(ImmutableSet.toImmutableSet());
    }
    return plans.stream()
        .filter(plan -> has(plan, winning.winners(some, plan, callers), some, callers))
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean has(
      Plan plan, ImmutableSet<Plan> winners, NumberSet some, ClassOfService callers) {
    return winners.contains(plan)
        || winners.stream()
            .anyMatch(winner -> winning.shared(plan, winner, callers).overlaps(some));
  }

  private FarEndTakesNone takesNone(
      ClassOfService callers, Crossing crossing, DialedNumber number) {
    checkRefused(callers, crossing, number);
    return new FarEndTakesNone(
        crossing.candidate().pattern(),
        crossing.leg,
        crossing.by,
        number,
        crossing.course.sent().of(number),
        crossing.to.candidates().stream()
            .map(taker -> taker.pattern().text())
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  /** Destinations where some of the numbers that are sent there are taken, and some are not. */
  ImmutableList<Problem> takingSome() {
    Map<Told, Problem> found = new LinkedHashMap<>();
    for (Node node : routing.network().nodes().values()) {
      Set<Use> losing = losing(node);
      if (losing.isEmpty()) {
        continue;
      }
      Map<Use, Crossing> crossings = new LinkedHashMap<>();
      Map<Use, NumberSet> sent = new HashMap<>();
      Map<Use, NumberSet> lost = new HashMap<>();
      for (ClassOfService callers : routing.classesAt(node.name())) {
        for (Crossing crossing : crossings(callers).values()) {
          var use = crossing.use();
          if (losing.contains(use)) {
            NumberSet numbers = winning.wonOrShared(crossing.plan, callers);
            crossings.putIfAbsent(use, crossing);
            sent.merge(use, numbers, NumberSet::union);
            lost.merge(use, numbers.minus(wanted(crossing.wanted())), NumberSet::union);
          }
        }
      }
      crossings.forEach(
          (use, crossing) -> {
            NumberSet refused = lost.getOrDefault(use, winning.space().none());
            NumberSet all = sent.getOrDefault(use, winning.space().none());
            if (!refused.isEmpty() && !refused.equals(all)) {
              DialedNumber number = refused.example().orElseThrow();
              checkRefused(node, use, number);
              found.putIfAbsent(
                  Told.of(use.leg, crossing.by),
                  new FarEndTakesSome(
                      crossing.candidate().pattern(),
                      crossing.leg,
                      crossing.by,
                      patterns.computeIfAbsent(refused, NumberSet::patterns),
                      number));
            }
          });
    }
    return ImmutableList.copyOf(found.values());
  }

  /** The destinations that some number comes to in vain. */
  private Set<Use> losing(Node node) {
    Set<Use> losing = new LinkedHashSet<>();
    for (ClassOfService callers : routing.classesAt(node.name())) {
      ImmutableListMultimap<Wanted, Crossing> crossings = crossings(callers);
      for (Wanted to : crossings.keySet()) {
        ImmutableSet<Plan> losers = having(wanted(to).complement(), crossings.get(to), callers);
        crossings.get(to).stream()
            .filter(crossing -> losers.contains(crossing.plan))
            .forEach(crossing -> losing.add(crossing.use()));
      }
    }
    return losing;
  }

  /** Whatever pattern of the rule has the number, for whichever of its callers. */
  private void checkRefused(Node node, Use use, DialedNumber number) {
    for (ClassOfService callers : routing.classesAt(node.name())) {
      for (Plan plan : winning.all(callers)) {
        for (Crossing crossing : crossings(plan)) {
          if (crossing.use().equals(use)
              && !wanted(crossing.wanted()).contains(number)
              && winning.wonOrShared(plan, callers).contains(number)) {
            checkRefused(callers, crossing, number);
            return;
          }
        }
      }
    }
    throw new IllegalStateException(number + " is taken by " + use.leg.destination());
  }

  private void checkRefused(ClassOfService callers, Crossing crossing, DialedNumber number) {
    DialedNumber sent = crossing.course.sent().of(number);
    boolean isTaken = replay.winnerAtFarEnd(callers, number, crossing.by, sent).isPresent();
    checkState(!isTaken, "%s is taken at %s", sent, crossing.to);
  }

  /** Those of all plans, by where they lead to and as what. */
  private ImmutableListMultimap<Wanted, Crossing> crossings(ClassOfService callers) {
    return winning.all(callers).stream()
        .flatMap(plan -> crossings(plan).stream())
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(Crossing::wanted, crossing -> crossing));
  }

  private static ImmutableList<Crossing> crossings(Plan plan) {
    var crossings = ImmutableList.<Crossing>builder();
    if (isWritten(Winning.candidate(plan).rule())) {
      Candidate candidate = Winning.candidate(plan);
      var legs = ((Action.Send) candidate.rule().action()).legs();
      for (int i = 0; i < legs.size(); i++) {
        Course course = plan.courses().get(i);
        if (course.target() instanceof Target.Crosses(TrunkEnd by, var arrival)) {
          crossings.add(
              new Crossing(plan, legs.get(i), course, by, arrival.get().classOfService()));
        }
      }
    }
    return crossings.build();
  }

  private static boolean isWritten(Rule rule) {
    return switch (rule.kind()) {
      case ROUTE, INBOUND -> true;
      case EXTENSIONS, EXTENSION, ACCOUNT, HOME_CODE, ADVERTISED -> false;
    };
  }

  /** The numbers that the far end takes once they are rewritten. */
  private NumberSet wanted(Wanted to) {
    return wanted.computeIfAbsent(to, key -> winning.sentAs(winning.taken(key.by), key.sent));
  }
}
