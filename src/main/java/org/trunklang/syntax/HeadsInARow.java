package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A head after a head: a pattern has one strip mark, so one head will do. */
record HeadsInARow(Span heads, String asOne) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.HEAD_ALONE, heads, "a head stands before a set, not before another head")
        .help("what is removed is written once: `%s`", asOne)
        .fix("write `" + asOne + "`", heads, asOne);
  }
}
