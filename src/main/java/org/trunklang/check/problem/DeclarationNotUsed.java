package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A prefix or profile that nothing names. */
public record DeclarationNotUsed(Span name, String kind) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNUSED, name, "%s `%s` is not used", kind, name.text());
  }
}
