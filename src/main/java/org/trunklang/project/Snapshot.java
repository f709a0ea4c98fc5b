package org.trunklang.project;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.trunklang.analyze.Loops;
import org.trunklang.analyze.RuleFindings;
import org.trunklang.asterisk.Mapping;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Network;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Shadows;
import org.trunklang.simulate.EmergencyCalls;
import org.trunklang.source.SourceFile;

/**
 * Everything that follows from a set of source texts. The same texts always give the same answers.
 *
 * @param rules what else can be found of them
 * @param rulesAreRight whether the rules say what they are meant to, so that one can ask what
 *     becomes of calls
 * @param found all findings
 * @param diagnostics those that no {@code allow} accepts, by file and place
 */
public record Snapshot(
    Meaning meaning,
    RuleFindings rules,
    boolean rulesAreRight,
    ImmutableList<Diagnostic> found,
    ImmutableList<Diagnostic> diagnostics) {

  public static Snapshot of(Sources sources) {
    return ofRules(Meaning.of(Program.load(sources))).withCalls(Checkpoint.NONE);
  }

  /**
   * What the texts and the rules show. Where rules are missing because they are wrong, those that
   * are left say little: what they do wrong for certain is told, and what only looks odd is not.
   */
  public static Snapshot ofRules(Meaning meaning) {
    var found = explained(meaning.problems());
    var rules = RuleFindings.of(meaning.routing());
    var ofRules = explained(rules.disputes());
    if (hasError(found)) {
      return of(
          meaning,
          rules,
          /* rulesAreRight= */ false,
          Iterables.concat(found, Iterables.filter(ofRules, Snapshot::isError)));
    }
    var ofNodes = explained(Mapping.problems(meaning.routing()));
    return of(meaning, rules, !hasError(ofRules), Iterables.concat(found, ofRules, ofNodes));
  }

  /**
   * The same with what becomes of calls, unless the rules are wrong.
   *
   * @param checkpoint passed before each stage
   */
  public Snapshot withCalls(Checkpoint checkpoint) {
    if (!rulesAreRight) {
      return this;
    }
    var all = ImmutableList.<Diagnostic>builder().addAll(found);
    for (Supplier<ImmutableList<Problem>> stage : aboutCalls()) {
      checkpoint.pass();
      all.addAll(explained(stage.get()));
    }
    return of(meaning, rules, rulesAreRight, all.build());
  }

  private ImmutableList<Supplier<ImmutableList<Problem>>> aboutCalls() {
    return ImmutableList.of(
        rules::deadEnds,
        () -> Shadows.problems(routing()),
        rules::farEndsThatTakeNone,
        rules::hiddenNumbers,
        meaning.checked()::unused,
        rules::unused,
        () -> Loops.problems(routing()),
        () -> EmergencyCalls.problems(routing()));
  }

  private static boolean isError(Diagnostic finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static boolean hasError(ImmutableList<Diagnostic> findings) {
    return findings.stream().anyMatch(Snapshot::isError);
  }

  private static Snapshot of(
      Meaning meaning, RuleFindings rules, boolean rulesAreRight, Iterable<Diagnostic> found) {
    var all = ImmutableList.copyOf(found);
    var shown = Allowances.of(meaning.program().units()).apply(all);
    return new Snapshot(meaning, rules, rulesAreRight, all, sorted(meaning.program(), shown));
  }

  public Program program() {
    return meaning.program();
  }

  public Network network() {
    return meaning.network();
  }

  public Routing routing() {
    return meaning.routing();
  }

  /** The same with what a later stage found. */
  public Snapshot with(ImmutableList<Problem> problems) {
    return with(problems, rules);
  }

  private Snapshot with(ImmutableList<Problem> problems, RuleFindings from) {
    return of(meaning, from, rulesAreRight, Iterables.concat(found, explained(problems)));
  }

  /** The same with notes that take long to find; it keeps nothing of what they were found by. */
  public Snapshot withNotes() {
    return leavesCallsOpen() ? this : with(rules.farEndsThatTakeSome(), RuleFindings.of(routing()));
  }

  private static ImmutableList<Diagnostic> explained(Iterable<? extends Problem> problems) {
    return Streams.stream(problems).map(Problem::explain).collect(ImmutableList.toImmutableList());
  }

  /** Whether the network may be compiled. */
  public boolean hasErrors() {
    return hasError(diagnostics);
  }

  /** Whether it cannot be said what becomes of calls; errors about calls do not count. */
  public boolean leavesCallsOpen() {
    return diagnostics.stream()
        .anyMatch(found -> isError(found) && found.code() != Code.FAR_END_TAKES_NONE);
  }

  private static ImmutableList<Diagnostic> sorted(
      Program program, ImmutableList<Diagnostic> diagnostics) {
    Map<SourceFile, Integer> order = new HashMap<>();
    program.units().forEach(unit -> order.put(unit.file().source(), order.size()));
    return ImmutableList.sortedCopyOf(
        // Comparator.comparing would be linked anew at every start.
        (a, b) ->
            ComparisonChain.start()
                .compare(
                    order.getOrDefault(a.span().file(), -1),
                    order.getOrDefault(b.span().file(), -1))
                .compare(a.span().start(), b.span().start())
                .compare(a.code().id(), b.code().id())
                .result(),
        diagnostics);
  }
}
