package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A pattern that ends in {@code |}, with nothing after it. */
record HeadAlone(Span head) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.HEAD_ALONE, head, "nothing follows `%s`", Shown.text(head))
        .here("what remains after these digits?")
        .help(
            "`%s` is removed, and what stands after it must match: write `%s.` for any number, or a"
                + " pattern or the name of a prefix after it",
            Shown.text(head), Shown.text(head));
  }
}
