package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** An arrow of another language, such as {@code =>} or {@code -->}. */
record WrongArrow(Span arrow, String meant) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.WRONG_ARROW, arrow, "the arrow is written `%s`", meant)
        .fix("write `" + meant + "`", arrow, meant);
  }
}
