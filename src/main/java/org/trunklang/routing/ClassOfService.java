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
  private final Supplier<ImmutableList<SettledSet>> settled;
  private final Supplier<ImmutableList<MatchRow>> rows;
  private final Supplier<PatternAutomaton<Plan>> automaton;
  private final Supplier<Plan> withoutNumber;
  private final Supplier<ImmutableList<Map.Entry<DialPattern, Plan>>> plans;

  ClassOfService(
      NodeName node, ImmutableList<Rule> rules, PatternAutomaton.Budget budget, Planner planner) {
    this.node = node;
    this.rules = rules;
    this.plans = Suppliers.memoize(() -> plans(MatchOrder.rows(settled()), planner));
    this.candidates = Suppliers.memoize(() -> candidates(rules));
    this.settled = Suppliers.memoize(() -> Settling.settle(candidates()));
    this.rows = Suppliers.memoize(() -> FewerRows.of(MatchOrder.rows(settled())));
    this.automaton = Suppliers.memoize(() -> automaton(settled(), budget, planner));
    this.withoutNumber =
        Suppliers.memoize(() -> candidateWithoutNumber().map(planner::plan).orElse(Plan.NONE));
  }

  private static ImmutableList<Candidate> candidates(ImmutableList<Rule> rules) {
    var candidates = ImmutableList.<Candidate>builderWithExpectedSize(rules.size());
    for (Rule rule : rules) {
      for (RulePattern pattern : rule.patterns()) {
        candidates.add(new Candidate(rule, pattern));
      }
    }
    return candidates.build();
  }

  private static ImmutableList<Map.Entry<DialPattern, Plan>> plans(
      ImmutableList<MatchRow> rows, Planner planner) {
    var plans = new IdentityHashMap<Candidate, Plan>();
    return rows.stream()
        .map(
            row ->
                Map.entry(
                    row.pattern(),
                    row.candidate()
                        .map(winner -> plans.computeIfAbsent(winner, planner::plan))
                        .orElse(Plan.NONE)))
        .collect(ImmutableList.toImmutableList());
  }

  private static PatternAutomaton<Plan> automaton(
      ImmutableList<SettledSet> sets, PatternAutomaton.Budget budget, Planner planner) {
    @Nullable Plan[] plans = new Plan[sets.size()];
    return new PatternAutomaton<>(
        sets.stream().map(SettledSet::numbers).collect(ImmutableList.toImmutableList()),
        matching -> {
          int winner = Foremost.mostSpecific(sets, matching).get(0);
          Plan plan = plans[winner];
          if (plan == null) {
            plan = sets.get(winner).winner().map(planner::plan).orElse(Plan.NONE);
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
   * Sets that say the same and need one rule only: the most specific one decides. Of several most
   * specific ones all have the same effect, unless there is a conflict; the first one in this list
   * decides. What exceptions and decide is in the sets.
   */
  ImmutableList<SettledSet> settled() {
    return settled.get();
  }

  /**
   * The rows of a context of Asterisk, in the order in which Asterisk tries them, as few as were
   * found: the first one that matches leads to the winner.
   */
  public ImmutableList<MatchRow> rows() {
    return rows.get();
  }

  /** Who wins a number; a call without a number is won by. */
  public Optional<Candidate> winner(DialedNumber number) {
    return plan(number).candidate();
  }

  /**
   * What is done with each number: the plan of the first pattern here that has it. Numbers that no
   * rule takes are in no pattern, or have {@link Plan#NONE}. Says of numbers what {@link #winner}
   * says of one; of several rules that do the same with a number it may name another one.
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

  /** The candidates that would match a number, were it not one of their exceptions. */
  public ImmutableList<Candidate> leavingOut(DialedNumber number) {
    return candidates().stream()
        .filter(candidate -> candidate.exceptions().stream().anyMatch(e -> e.matches(number)))
        .collect(ImmutableList.toImmutableList());
  }

  /** The first rule that takes a call without a number. */
  private Optional<Candidate> candidateWithoutNumber() {
    return rules.stream()
        .filter(Rule::takesNoNumber)
        .findFirst()
        .map(rule -> new Candidate(rule, rule.patterns().getFirst()));
  }

  @Override
  public String toString() {
    return node + " " + rules.size() + " rules";
  }
}
