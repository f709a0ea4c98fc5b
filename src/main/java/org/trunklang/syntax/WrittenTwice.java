package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A word or sign that is written a second time right after the first. */
record WrittenTwice(Span second) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNEXPECTED, second, "`%s` is written twice", Shown.text(second))
        .fix("remove one of the two", second, "");
  }
}
