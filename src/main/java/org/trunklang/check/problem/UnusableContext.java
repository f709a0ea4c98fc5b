package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A context name that Asterisk or Trunk cannot take. */
public record UnusableContext(Span span, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNUSABLE_CONTEXT, span, "this context name %s", why);
  }
}
