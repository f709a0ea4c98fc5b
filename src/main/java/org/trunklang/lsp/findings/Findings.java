package org.trunklang.lsp.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Severity;
import org.trunklang.lsp.facts.Edits;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.project.Snapshot;

/** Diagnostics and their fixes, in the words of the protocol. */
public final class Findings {
  private Findings() {}

  /** Those of each file of a project, also of files without any. */
  static Map<Path, List<org.eclipse.lsp4j.Diagnostic>> byFile(Project project, Snapshot snapshot) {
    var byFile = new LinkedHashMap<Path, List<org.eclipse.lsp4j.Diagnostic>>();
    project
        .units()
        .forEach(unit -> byFile.put(project.path(unit.file().source()), new ArrayList<>()));
    for (Diagnostic finding : snapshot.diagnostics()) {
      byFile
          .computeIfAbsent(project.path(finding.span().file()), _ -> new ArrayList<>())
          .add(said(project, finding));
    }
    return byFile;
  }

  private static org.eclipse.lsp4j.Diagnostic said(Project project, Diagnostic finding) {
    var said =
        new org.eclipse.lsp4j.Diagnostic(
            Places.range(finding.span()), message(finding), severity(finding.severity()), "trunkc");
    said.setCode(finding.code().id());
    said.setRelatedInformation(
        finding.labels().stream()
            .map(
                label ->
                    new DiagnosticRelatedInformation(
                        new Location(project.uri(label.span().file()), Places.range(label.span())),
                        label.text()))
            .toList());
    return said;
  }

  private static String message(Diagnostic finding) {
    var message = new StringBuilder(finding.message());
    finding.example().ifPresent(example -> message.append("\nexample: ").append(example));
    finding.help().forEach(help -> message.append("\nhelp: ").append(help));
    return message.toString();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  /** The fixes of what is found in a part of a file. */
  public static List<CodeAction> fixes(Project project, Path file, Range range) {
    var actions = new ArrayList<CodeAction>();
    for (Diagnostic finding : project.soon().diagnostics()) {
      if (project.path(finding.span().file()).equals(file)
          && overlap(Places.range(finding.span()), range)) {
        for (Fix fix : finding.fixes()) {
          var action = new CodeAction(fix.title());
          action.setKind(CodeActionKind.QuickFix);
          action.setDiagnostics(List.of(said(project, finding)));
          action.setEdit(Edits.of(project, fix.edits()));
          actions.add(action);
        }
      }
    }
    return actions;
  }

  private static boolean overlap(Range one, Range other) {
    return one.getStart().getLine() <= other.getEnd().getLine()
        && other.getStart().getLine() <= one.getEnd().getLine();
  }
}
