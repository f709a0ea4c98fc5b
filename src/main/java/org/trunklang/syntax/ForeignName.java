package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A name with letters that are not ASCII: Asterisk's section names and channel names are. */
record ForeignName(Span name) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.BAD_NAME, name, "a name is made of the letters a to z, digits, `_` and `-`")
        .help("other letters may stand in comments and in quotes");
  }
}
