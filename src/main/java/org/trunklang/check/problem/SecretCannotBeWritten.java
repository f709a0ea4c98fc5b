package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A secret that Asterisk's files cannot hold. */
public record SecretCannotBeWritten(Span span, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.VALUE_CANNOT_BE_WRITTEN, span, "this secret %s", why);
  }
}
