package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A dash at the end of a name or pattern. */
record DashAtEnd(Span dash) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.BAD_NAME, dash, "a name or pattern does not end with `-`")
        .help("a `-` stands between two letters or digits")
        .fix("remove it", dash, "");
  }
}
