package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A value of the right kind, but too small or too large. */
public record OutOfRange(Span span, String what, String range) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.OUT_OF_RANGE, span, "%s must be %s", what, range);
  }
}
