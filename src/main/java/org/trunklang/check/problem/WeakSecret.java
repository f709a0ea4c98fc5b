package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A secret that is easily guessed. */
public record WeakSecret(Span span, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.WEAK_SECRET, span, "this secret is easily guessed: %s", why);
  }
}
