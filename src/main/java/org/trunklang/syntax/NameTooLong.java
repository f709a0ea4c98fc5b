package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A declared name with more characters than Asterisk's section names leave room for. */
record NameTooLong(Span name) implements Problem {
  static final int MOST = 32;

  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.NAME_TOO_LONG,
        name,
        "this name has %d characters; a name has at most %d",
        name.end() - name.start(),
        MOST);
  }
}
