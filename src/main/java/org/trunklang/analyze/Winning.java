package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.trunklang.model.Action;
import org.trunklang.model.Leg;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Rewrite;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Sent;

/** Which candidate wins each number in each class of service; found when first asked for. */
final class Winning {
  private final NumberSpace space;
  private final Map<ClassOfService, NumberMap<Plan>> plans = new HashMap<>();
  private final Map<ClassOfService, NumberSet> taken = new HashMap<>();

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

  /**
   * The numbers that a candidate wins, and those that it shares with another that wins them and
   * leads to the same: which of the two is said to win may be only a matter of order.
   */
  NumberSet wonOrShared(Candidate candidate, ClassOfService among) {
    return plans(among)
        .where(plan -> isAlike(candidate, candidate(plan)))
        .intersection(candidate.pattern().numbers(space));
  }

  /** Whether neither is a proper part of the other, and both lead to the same. */
  private static boolean isAlike(Candidate one, Candidate other) {
    return one.numbers().contains(other.numbers()) == other.numbers().contains(one.numbers())
        && leadsTo(one.rule().action()).equals(leadsTo(other.rule().action()));
  }

  private static Object leadsTo(Action action) {
    return switch (action) {
      case Action.Ring _, Action.CallAccount _ -> action;
      case Action.Send(ImmutableList<Leg> legs, var _) ->
          legs.stream().map(Leg::destination).toList();
    };
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
