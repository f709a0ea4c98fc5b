package org.trunklang.routing;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/**
 * The rules that a caller may use at a node, and which of them wins a number. Callers of a node
 * that may use the same rules share one.
 */
public final class ClassOfService {
  private final NodeName node;
  private final ImmutableList<Rule> rules;
  private final Supplier<ImmutableList<Candidate>> candidates;
  private final Supplier<ImmutableList<Candidate>> settled;
  private final Supplier<PatternAutomaton<Plan>> automaton;
  private final Supplier<Plan> withoutNumber;
  private final Supplier<ImmutableList<Map.Entry<DialPattern, Plan>>> plans;

  ClassOfService(
      NodeName node, ImmutableList<Rule> rules, PatternAutomaton.Budget budget, Planner planner) {
    this.node = node;
    this.rules = rules;
    this.plans = Suppliers.memoize(() -> plans(rows(), planner));
    this.candidates = Suppliers.memoize(() -> candidates(rules));
    this.settled = Suppliers.memoize(() -> Settling.settle(candidates()));
    this.automaton = Suppliers.memoize(() -> automaton(settled(), budget, planner));
    this.withoutNumber =
        Suppliers.memoize(() -> candidateWithoutNumber().map(planner::plan).orElse(Plan.NONE));
  }

  private static ImmutableList<Candidate> candidates(ImmutableList<Rule> rules) {
    var candidates = ImmutableList.<Candidate>builder();
    for (Rule rule : rules) {
      for (RulePattern pattern : rule.patterns()) {
        candidates.add(Candidate.of(rule, pattern));
      }
    }
    return candidates.build();
  }

  private static ImmutableList<Map.Entry<DialPattern, Plan>> plans(
      ImmutableList<MatchRow> rows, Planner planner) {
    var plans = new IdentityHashMap<Candidate, Plan>();
    return rows.stream()
        .map(row -> Map.entry(row.pattern(), plans.computeIfAbsent(row.candidate(), planner::plan)))
        .collect(ImmutableList.toImmutableList());
  }

  private static PatternAutomaton<Plan> automaton(
      ImmutableList<Candidate> rows, PatternAutomaton.Budget budget, Planner planner) {
    @Nullable Plan[] plans = new Plan[rows.size()];
    return new PatternAutomaton<>(
        rows.stream().map(Candidate::numbers).collect(ImmutableList.toImmutableList()),
        matching -> {
          int winner = Foremost.mostSpecific(rows, matching).get(0);
          Plan plan = plans[winner];
          if (plan == null) {
            plan = planner.plan(rows.get(winner));
            plans[winner] = plan;
          }
          return plan;
        },
        Plan.NONE,
        budget);
  }

  public NodeName node() {
    return node;
  }

  /** The rules, in the order of. */
  public ImmutableList<Rule> rules() {
    return rules;
  }

  /** Every pattern of every rule as written, in the order of. */
  public ImmutableList<Candidate> candidates() {
    return candidates.get();
  }

  /**
   * Candidates that say the same and need one rule only: the most specific one wins. Of several
   * most specific ones all have the same effect, unless there is a conflict; the first one in this
   * list wins. What decide is in the sets.
   */
  public ImmutableList<Candidate> settled() {
    return settled.get();
  }

  /**
   * The settled candidates as rows of a context of Asterisk, in the order in which Asterisk tries
   * them; the first one that matches is one of the most specific candidates.
   */
  public ImmutableList<MatchRow> rows() {
    return MatchOrder.rows(settled());
  }

  /** Who wins a number; a call without a number is won by. */
  public Optional<Candidate> winner(DialedNumber number) {
    return plan(number).candidate();
  }

  /**
   * What is done with each number: the plan of the first pattern here that has it. No pattern has
   * the numbers that no rule takes. Says of numbers what {@link #winner} says of one.
   */
  public ImmutableList<Map.Entry<DialPattern, Plan>> plans() {
    return plans.get();
  }

  /** What is done with a call that carries no number. */
  public Plan planWithoutNumber() {
    return withoutNumber.get();
  }

  Plan plan(DialedNumber number) {
    return number.isNone() ? withoutNumber.get() : automaton.get().match(number.digits());
  }

  /** Who wins a number, who else matches it, and why those lose. */
  public Selection select(DialedNumber number) {
    return Selection.of(candidates(), number);
  }

  /** The first rule that takes a call without a number. */
  private Optional<Candidate> candidateWithoutNumber() {
    return rules.stream()
        .filter(Rule::takesNoNumber)
        .findFirst()
        .map(rule -> Candidate.of(rule, rule.patterns().getFirst()));
  }

  @Override
  public String toString() {
    return node + " " + rules.size() + " rules";
  }
}
