package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trunklang.check.Checked;
import org.trunklang.check.Checker;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Network;
import org.trunklang.routing.Routing;
import org.trunklang.source.SourceFile;

/**
 * Everything that follows from a set of source texts. The same texts always give the same answers.
 *
 * @param diagnostics all findings that no {@code allow} accepts, by file and place
 */
public record Snapshot(
    Program program, Network network, Routing routing, ImmutableList<Diagnostic> diagnostics) {

  public static Snapshot of(Sources sources) {
    var program = Program.load(sources);
    Checked checked = Checker.check(program.units());
    var routing = Routing.of(checked.network());
    List<Diagnostic> found = new ArrayList<>();
    for (var problems :
        ImmutableList.of(program.problems(), checked.problems(), routing.problems())) {
      for (Problem problem : problems) {
        found.add(problem.explain());
      }
    }
    var shown = Allowances.of(program.units()).apply(found);
    return new Snapshot(program, checked.network(), routing, sorted(program, shown));
  }

  /** Whether the network may be simulated and compiled. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private static ImmutableList<Diagnostic> sorted(
      Program program, ImmutableList<Diagnostic> diagnostics) {
    Map<SourceFile, Integer> order = new HashMap<>();
    program.units().forEach(unit -> order.put(unit.file().source(), order.size()));
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt(
                (Diagnostic finding) -> order.getOrDefault(finding.span().file(), -1))
            .thenComparingInt(finding -> finding.span().start())
            .thenComparing(finding -> finding.code().id()),
        diagnostics);
  }
}
