package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A pattern where a single number is wanted. */
public record NotOneNumber(Span span, String what) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.NOT_ONE_NUMBER, span, "%s is a single number", what)
        .help("write digits, `*`, `#` and `+` only");
  }
}
