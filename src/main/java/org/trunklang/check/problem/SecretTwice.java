package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** One secret written in two places. */
public record SecretTwice(Span span, Span first) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.SECRET_TWICE, span, "the same secret is used in two places")
        .label(first, "first used here")
        .help("who learns one of them has both");
  }
}
