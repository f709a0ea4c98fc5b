package org.trunklang.project;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.trunklang.analyze.FarEnds;
import org.trunklang.analyze.Hidden;
import org.trunklang.analyze.Loops;
import org.trunklang.analyze.Unused;
import org.trunklang.asterisk.Mapping;
import org.trunklang.check.Checked;
import org.trunklang.check.Checker;
import org.trunklang.check.Reference;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Network;
import org.trunklang.routing.DeadEnds;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Shadows;
import org.trunklang.simulate.EmergencyCalls;
import org.trunklang.source.SourceFile;

/**
 * Everything that follows from a set of source texts. The same texts always give the same answers.
 *
 * @param references names that are used, with their declarations
 * @param found all findings
 * @param diagnostics those that no {@code allow} accepts, by file and place
 */
public record Snapshot(
    Program program,
    Network network,
    Routing routing,
    ImmutableList<Reference> references,
    ImmutableList<Diagnostic> found,
    ImmutableList<Diagnostic> diagnostics) {

  public static Snapshot of(Sources sources) {
    return of(sources, Checkpoint.NONE);
  }

  /**
   * The same as work that can be stopped.
   *
   * @param checkpoint passed before each stage
   */
  public static Snapshot of(Sources sources, Checkpoint checkpoint) {
    var program = Program.load(sources);
    checkpoint.pass();
    Checked checked = Checker.check(program.units(), program.unread());
    checkpoint.pass();
    var routing = Routing.of(checked.network());
    var found = explained(Iterables.concat(program.problems(), checked.problems()));
    return of(
        program,
        checked.network(),
        routing,
        checked.references(),
        withWhatRulesShow(found, routing, checked.unused(), checkpoint));
  }

  /**
   * Where rules are missing because they are wrong, those that are left say little: what they do
   * wrong for certain is told, and what only looks odd is not.
   */
  private static ImmutableList<Diagnostic> withWhatRulesShow(
      ImmutableList<Diagnostic> found,
      Routing routing,
      ImmutableList<Problem> unused,
      Checkpoint checkpoint) {
    var ofRules = explained(routing.problems());
    if (hasError(found)) {
      return ImmutableList.copyOf(
          Iterables.concat(found, Iterables.filter(ofRules, Snapshot::isError)));
    }
    var ofNodes = explained(Mapping.problems(routing));
    if (hasError(ofRules)) {
      return ImmutableList.copyOf(Iterables.concat(found, ofRules, ofNodes));
    }
    var all = ImmutableList.<Diagnostic>builder();
    all.addAll(found).addAll(ofRules).addAll(ofNodes);
    for (Function<Routing, ImmutableList<? extends Problem>> stage : aboutCalls(unused)) {
      checkpoint.pass();
      all.addAll(explained(stage.apply(routing)));
    }
    return all.build();
  }

  private static ImmutableList<Function<Routing, ImmutableList<? extends Problem>>> aboutCalls(
      ImmutableList<Problem> unused) {
    return ImmutableList.of(
        DeadEnds::problems,
        Shadows::problems,
        FarEnds::problems,
        Hidden::problems,
        _ -> unused,
        Unused::problems,
        Loops::problems,
        EmergencyCalls::problems);
  }

  private static boolean isError(Diagnostic finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static boolean hasError(ImmutableList<Diagnostic> findings) {
    return findings.stream().anyMatch(Snapshot::isError);
  }

  private static Snapshot of(
      Program program,
      Network network,
      Routing routing,
      ImmutableList<Reference> references,
      ImmutableList<Diagnostic> found) {
    var shown = Allowances.of(program.units()).apply(found);
    return new Snapshot(program, network, routing, references, found, sorted(program, shown));
  }

  /** The same with what a later stage found. */
  public Snapshot with(ImmutableList<Problem> problems) {
    var all = Iterables.concat(found, explained(problems));
    return of(program, network, routing, references, ImmutableList.copyOf(all));
  }

  /** The same with notes that take long to find. */
  public Snapshot withNotes() {
    return leavesCallsOpen() ? this : with(FarEnds.notes(routing));
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
