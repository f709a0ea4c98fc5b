package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A strip where nothing is sent that could lose its first digits. */
public record StripNotHere(Span span, String what) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.STRIP_NOT_ALLOWED, span, "%s removes nothing, so `|` cannot stand here", what);
  }
}
