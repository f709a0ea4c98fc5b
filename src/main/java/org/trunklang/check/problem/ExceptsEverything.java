package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Sets behind {@code except} that leave no number. */
public record ExceptsEverything(Span span) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.EXCEPTS_EVERYTHING, span, "every number before `except` is taken away: none is left");
  }
}
