package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A backslash in a string before anything but a quote or a backslash. */
record BadEscape(Span escape) implements Problem {
  @Override
  public Diagnostic explain() {
    var backslash = escape.file().span(escape.start(), escape.start() + 1);
    return Diagnostic.of(
            Code.UNKNOWN_ESCAPE,
            escape,
            "in quotes, a backslash stands only before `\"` or another backslash")
        .help("a backslash that means itself is written twice")
        .fix("write two backslashes", backslash, "\\\\");
  }
}
