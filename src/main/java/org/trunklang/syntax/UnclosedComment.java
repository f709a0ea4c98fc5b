package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A {@code /*} that nothing closes. The rest of the file is comment. */
record UnclosedComment(Span opening) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.OPEN_COMMENT, opening, "this comment is never closed")
        .here("it begins here, and takes in the rest of the file")
        .help("close it with `*/`, or begin each of its lines with `//`");
  }
}
