package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** An emergency number of which the strip leaves nothing. */
public record EmptyAfterStrip(Span span) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.NOT_ONE_NUMBER, span, "nothing of this number would leave");
  }
}
