package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.source.Span;

/** A `prepend` for destinations that send nothing. */
public record PrependWithoutEffect(Span span, boolean onItsOwn) implements Problem {
  @Override
  public Diagnostic explain() {
    return onItsOwn
        ? Diagnostic.of(
            Code.PREPEND_WITHOUT_EFFECT,
            span,
            "this destination sends no number, so nothing is put before it")
        : Diagnostic.of(
                Code.PREPEND_WITHOUT_EFFECT, span, "no destination of this rule sends a number")
            .as(Severity.WARNING);
  }
}
