package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;

/** A pattern of more elements than a number has characters. */
public record PatternTooLong(Span span, int elements) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.PATTERN_TOO_LONG,
        span,
        "this is %s characters long; no number has more than %s",
        elements,
        DialedNumber.MAX_LENGTH);
  }
}
