package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Two declared names that differ in case only. */
public record NamesDifferInCase(Span span, String name, Span first, String firstName)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NAMES_DIFFER_IN_CASE,
            span,
            "`%s` and `%s` differ in upper and lower case only",
            name,
            firstName)
        .label(first, "`%s` is declared here", firstName)
        .help("give one of them another name: people and Asterisk mix them up");
  }
}
