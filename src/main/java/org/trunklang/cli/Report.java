package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Severity;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.project.Snapshot;

/** What commands say of a project as a whole. */
final class Report {
  private Report() {}

  static void text(ImmutableList<Diagnostic> diagnostics, PrintStream out, boolean colour) {
    if (!diagnostics.isEmpty()) {
      var renderer = colour ? TextRenderer.withColours() : TextRenderer.plain();
      out.print(renderer.renderAll(diagnostics));
    }
  }

  /** Errors and warnings, beside what a command answers. */
  static void aside(Snapshot snapshot, Shell shell) {
    text(withoutNotes(snapshot.diagnostics()), shell.err(), shell.errorColour());
  }

  /** Whether errors keep a command from following calls; then they are shown. */
  static boolean stops(Snapshot snapshot, Shell shell) {
    return stops(snapshot.leavesCallsOpen(), snapshot, shell);
  }

  /** Whether errors keep a command from writing files; then they are shown. */
  static boolean stopsWriting(Snapshot snapshot, Shell shell) {
    return stops(snapshot.hasErrors(), snapshot, shell);
  }

  private static boolean stops(boolean yes, Snapshot snapshot, Shell shell) {
    if (yes) {
      aside(snapshot, shell);
    }
    return yes;
  }

  static ImmutableList<Diagnostic> withoutNotes(ImmutableList<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .collect(ImmutableList.toImmutableList());
  }

  /** One line for a project without findings. */
  static String allIsWell(Snapshot snapshot) {
    var network = snapshot.network();
    return "no mistakes: "
        + count(network.nodes().size(), "node", "nodes")
        + ", "
        + count(network.trunks().size(), "trunk", "trunks")
        + (network.meshes().isEmpty()
            ? ""
            : ", " + count(network.meshes().size(), "mesh", "meshes"))
        + ", "
        + count(network.expectations().size(), "expectation", "expectations");
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
