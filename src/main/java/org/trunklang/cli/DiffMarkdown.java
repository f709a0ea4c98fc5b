package org.trunklang.cli;

import java.io.PrintStream;
import org.trunklang.analyze.CallDiff;

/** What changed for calls, for the description of a pull request. */
final class DiffMarkdown {
  private DiffMarkdown() {}

  static void print(CallDiff diff, PrintStream out) {
    out.println("### Calls");
    out.println();
    diff.gone().forEach(place -> out.println("- gone: " + place));
    diff.added().forEach(place -> out.println("- new: " + place));
    if (!diff.gone().isEmpty() || !diff.added().isEmpty()) {
      out.println();
    }
    out.println(DiffText.summary(diff) + ".");
    for (CallDiff.Change change : diff.changes()) {
      out.println();
      out.println("**From " + DiffText.callers(change.callers()) + "**");
      out.println();
      out.println(code(NumbersText.some(change.numbers())));
      out.println("(" + NumbersText.howMany(change.numbers()) + ")");
      out.println();
      out.println("```text");
      out.println("before:");
      out.print(DiffText.trace(change.before(), false).indent(2));
      out.println("now:");
      out.print(DiffText.trace(change.after(), false).indent(2));
      out.println("```");
    }
  }

  /** Patterns hold {@code *} and {@code _}, which Markdown would take for emphasis. */
  private static String code(String patterns) {
    return "`" + patterns + "`";
  }
}
