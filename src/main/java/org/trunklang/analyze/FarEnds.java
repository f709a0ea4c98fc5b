package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import org.trunklang.numbers.NumberMap;
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
  private final Routing routing;
  private final Winning winning;
  private final Replay replay;
  private final Map<Wanted, NumberSet> wanted = new HashMap<>();

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
  private record Crossing(
      Candidate candidate, Leg leg, Course course, TrunkEnd by, ClassOfService to) {}

  /** What was found of a destination so far. */
  private sealed interface Finding {
    /** Some number is taken there. */
    record Takes() implements Finding {}

    record Refuses(FarEndTakesNone problem) implements Finding {}
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
      Map<Use, Finding> here = new LinkedHashMap<>();
      for (ClassOfService callers : routing.classesAt(node.name())) {
        for (Map.Entry<DialPattern, Plan> row : callers.plans()) {
          for (Crossing crossing : crossings(row.getValue())) {
            var use = new Use(crossing.candidate.rule(), crossing.leg);
            if (!(here.get(use) instanceof Finding.Takes)) {
              find(callers, row, crossing).ifPresent(finding -> here.put(use, finding));
            }
          }
        }
      }
      here.forEach(
          (use, finding) -> {
            if (finding instanceof Finding.Refuses(FarEndTakesNone problem)) {
              problems.putIfAbsent(Told.of(use.leg, problem.by()), problem);
            }
          });
    }
    return ImmutableList.copyOf(problems.values());
  }

  /** Nothing where the row's candidate wins no number that goes this way. */
  private Optional<Finding> find(
      ClassOfService callers, Map.Entry<DialPattern, Plan> row, Crossing crossing) {
    NumberSet taken = wanted(crossing);
    boolean shown =
        winning
            .space()
            .of(row.getKey())
            .intersection(taken)
            .example()
            .flatMap(callers::winner)
            .filter(winner -> winner.equals(crossing.candidate))
            .isPresent();
    if (shown) {
      return Optional.of(new Finding.Takes());
    }
    if (winning.wonOrShared(crossing.candidate, callers).overlaps(taken)) {
      return Optional.of(new Finding.Takes());
    }
    return winning
        .plans(callers)
        .where(row.getValue())
        .example()
        .map(number -> new Finding.Refuses(takesNone(callers, crossing, number)));
  }

  private FarEndTakesNone takesNone(
      ClassOfService callers, Crossing crossing, DialedNumber number) {
    checkRefused(callers, crossing, number);
    return new FarEndTakesNone(
        crossing.candidate.pattern(),
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
      Map<Use, Crossing> crossings = new LinkedHashMap<>();
      Map<Use, NumberSet> sent = new HashMap<>();
      Map<Use, NumberSet> lost = new HashMap<>();
      for (ClassOfService callers : routing.classesAt(node.name())) {
        NumberMap<Plan> plans = winning.plans(callers);
        for (Plan plan : plans.values()) {
          for (Crossing crossing : crossings(plan)) {
            var use = new Use(crossing.candidate.rule(), crossing.leg);
            NumberSet numbers = plans.where(plan);
            crossings.putIfAbsent(use, crossing);
            sent.merge(use, numbers, NumberSet::union);
            lost.merge(use, numbers.minus(wanted(crossing)), NumberSet::union);
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
                      crossing.candidate.pattern(),
                      crossing.leg,
                      crossing.by,
                      refused.patterns(),
                      number));
            }
          });
    }
    return ImmutableList.copyOf(found.values());
  }

  /** Whatever pattern of the rule has the number, for whichever of its callers. */
  private void checkRefused(Node node, Use use, DialedNumber number) {
    for (ClassOfService callers : routing.classesAt(node.name())) {
      for (Plan plan : winning.plans(callers).get(number).stream().toList()) {
        for (Crossing crossing : crossings(plan)) {
          if (new Use(crossing.candidate.rule(), crossing.leg).equals(use)
              && !wanted(crossing).contains(number)) {
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

  private static ImmutableList<Crossing> crossings(Plan plan) {
    var crossings = ImmutableList.<Crossing>builder();
    if (plan.candidate().isPresent() && isWritten(Winning.candidate(plan).rule())) {
      Candidate candidate = Winning.candidate(plan);
      var legs = ((Action.Send) candidate.rule().action()).legs();
      for (int i = 0; i < legs.size(); i++) {
        Course course = plan.courses().get(i);
        if (course.target() instanceof Target.Crosses(TrunkEnd by, var arrival)) {
          crossings.add(
              new Crossing(candidate, legs.get(i), course, by, arrival.get().classOfService()));
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
  private NumberSet wanted(Crossing crossing) {
    return wanted.computeIfAbsent(
        new Wanted(crossing.to, crossing.course.sent()),
        key -> winning.sentAs(winning.taken(key.by), key.sent));
  }
}
