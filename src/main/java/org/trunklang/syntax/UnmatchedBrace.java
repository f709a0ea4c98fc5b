package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A closing brace where no block is open. */
record UnmatchedBrace(Span brace) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNMATCHED_BRACE, brace, "this `}` closes nothing")
        .help("no block is open here: perhaps a `}` further up closes one too early");
  }
}
