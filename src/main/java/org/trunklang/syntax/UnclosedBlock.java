package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A block whose closing brace is missing. */
record UnclosedBlock(Span brace) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.OPEN_BLOCK, brace, "this `{` is never closed")
        .help("its block ends with `}`");
  }
}
