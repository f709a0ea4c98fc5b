package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Rewrite;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Sent;

/** Which candidate wins each number in each class of service; found when first asked for. */
final class Winning {
  private final NumberSpace space;
  private final Map<ClassOfService, NumberMap<Plan>> plans = new HashMap<>();
  private final Map<ClassOfService, NumberSet> taken = new HashMap<>();
  private final Map<ClassOfService, ImmutableSet<Plan>> all = new HashMap<>();

  Winning(NumberSpace space) {
    this.space = space;
  }

  NumberSpace space() {
    return space;
  }

  /** What is done with each number that some rule takes. */
  NumberMap<Plan> plans(ClassOfService of) {
    return plans.computeIfAbsent(
        of,
        callers -> {
          NumberMap<Plan> all = space.firstMatch(callers.plans());
          return all.within(all.where(plan -> plan.candidate().isPresent()));
        });
  }

  /** The numbers that some rule takes. */
  NumberSet taken(ClassOfService by) {
    return taken.computeIfAbsent(by, callers -> plans(callers).domain());
  }

  /** The numbers that a rule wins. */
  NumberSet wonBy(Rule rule, ClassOfService among) {
    return plans(among).where(plan -> candidate(plan).rule().equals(rule));
  }

  /** Every plan that can have a number. */
  ImmutableSet<Plan> all(ClassOfService of) {
    return all.computeIfAbsent(
        of,
        callers ->
            callers.plans().stream()
                .map(Map.Entry::getValue)
                .filter(plan -> plan.candidate().isPresent())
                .collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * The numbers that a plan is for, and those of others that are no narrower and do the same with
   * them: which of the two is said to have them is only a matter of order.
   */
  NumberSet wonOrShared(Plan plan, ClassOfService among) {
    NumberMap<Plan> near = plans(among).within(candidate(plan).pattern().numbers(space));
    NumberSet numbers = near.where(plan);
    for (Plan other : near.values()) {
      numbers = numbers.union(shared(plan, other, among));
    }
    return numbers;
  }

  /** The numbers that another plan is for which is no narrower and does the same with them. */
  NumberSet shared(Plan plan, Plan other, ClassOfService among) {
    return other != plan && canShare(candidate(plan), candidate(other))
        ? wonBy(other, among, treatedAlike(plan, other))
        : space.none();
  }

  /** The plans that have some of these numbers, as far as the pattern of one has them. */
  ImmutableSet<Plan> winners(NumberSet some, Plan one, ClassOfService among) {
    return plans(among).within(candidate(one).pattern().numbers(space).intersection(some)).values();
  }

  private static boolean canShare(Candidate one, Candidate other) {
    return one.numbers().contains(other.numbers()) == other.numbers().contains(one.numbers())
        && destinations(one.rule()).equals(destinations(other.rule()));
  }

  private static ImmutableList<Destination> destinations(Rule rule) {
    return rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)
        ? legs.stream().map(Leg::destination).collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  /** Of the numbers of a plan, those that another with the same destinations sends them alike. */
  private NumberSet treatedAlike(Plan plan, Plan other) {
    NumberSet alike = candidate(plan).pattern().numbers(space);
    for (int i = 0; i < plan.courses().size(); i++) {
      Course course = plan.courses().get(i);
      if (!(course.target() instanceof Course.Target.Refused)) {
        Sent sent = other.courses().get(i).sent();
        alike = alike.intersection(SentAlike.of(course.sent(), sent, space));
      }
    }
    return alike;
  }

  /** The numbers that a plan is for, but for a call without one. */
  NumberSet wonBy(Plan plan, ClassOfService among) {
    return plans(among).within(candidate(plan).pattern().numbers(space)).where(plan);
  }

  /** Of some numbers, those of which something is done that is wanted. */
  NumberSet where(Predicate<Plan> wanted, ClassOfService among, NumberSet of) {
    return plans(among).within(of).where(wanted);
  }

  /** Of some numbers, those that a plan is for; a call without a number may be among them. */
  NumberSet wonBy(Plan plan, ClassOfService among, NumberSet of) {
    return plan == among.planWithoutNumber()
        ? space.of(DialedNumber.NONE).intersection(of)
        : plans(among).within(of).where(plan);
  }

  /** The numbers that are sent as one of these. */
  NumberSet sentAs(NumberSet these, Sent sent) {
    return switch (sent) {
      case Sent.Rewritten(Rewrite rewrite) -> these.before(rewrite);
      case Sent.Always(DialedNumber number) -> these.contains(number) ? space.all() : space.none();
    };
  }

  /** Of a plan that takes numbers. */
  static Candidate candidate(Plan plan) {
    return plan.candidate().orElseThrow();
  }
}
