package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** The same entry twice in one list. */
public record ListedTwice(Span span, String what, Span first) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.LISTED_TWICE, span, "%s stands in this list twice", what)
        .label(first, "it stands here already");
  }
}
