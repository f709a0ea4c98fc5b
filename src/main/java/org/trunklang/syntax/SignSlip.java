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
        .fix("write `" + meant + "`", at, meant);
  }
}
