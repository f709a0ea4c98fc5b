package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A sign that is missing, or that stands for another one, or that should not be there.
 *
 * @param at the sign as written; empty where one is missing
 * @param meant the sign that belongs there; empty where none does
 */
record SignSlip(Span at, String meant) implements Problem {
  @Override
  public Diagnostic explain() {
    if (meant.isEmpty()) {
      return Diagnostic.of(Code.UNEXPECTED, at, "no `%s` belongs here", Shown.text(at))
          .fix("remove it", at, "");
    }
    if (at.start() == at.end()) {
      return Diagnostic.of(Code.UNEXPECTED, at, "`%s` is missing here", meant)
          .fix("write `" + meant + "`", at, " " + meant);
    }
    return Diagnostic.of(Code.UNEXPECTED, at, "`%s` belongs here, not `%s`", meant, Shown.text(at))
        .fix("write `" + meant + "`", at, apart());
  }

  /** A sign may touch what stands beside it, a word must not. */
  private String apart() {
    if (!Character.isLetter(meant.charAt(0))) {
      return meant;
    }
    String text = at.file().text();
    boolean touchesBefore = at.start() > 0 && !isBlank(text.charAt(at.start() - 1));
    boolean touchesBehind = at.end() < text.length() && !isBlank(text.charAt(at.end()));
    return (touchesBefore ? " " : "") + meant + (touchesBehind ? " " : "");
  }

  private static boolean isBlank(char c) {
    return c <= ' ';
  }
}
