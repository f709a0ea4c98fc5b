package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A set behind {@code except} that has no number in common with those before it. */
public record ExceptsNothing(Span span) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.EXCEPTS_NOTHING,
            span,
            "`%s` takes nothing away: no number of it is among those before `except`",
            span.text())
        .help("an exception is about what is left of the number behind a strip `|`");
  }
}
