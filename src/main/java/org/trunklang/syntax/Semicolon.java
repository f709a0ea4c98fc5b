package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A semicolon, at the end of a statement or before a comment as in Asterisk's files. */
record Semicolon(Span semicolon, boolean comment) implements Problem {
  @Override
  public Diagnostic explain() {
    return comment
        ? Diagnostic.of(Code.ASTERISK_SYNTAX, semicolon, "a comment begins with `//`")
            .fix("write `//`", semicolon, "//")
        : Diagnostic.of(Code.ASTERISK_SYNTAX, semicolon, "Trunk has no semicolons")
            .fix("remove it", semicolon, "");
  }
}
