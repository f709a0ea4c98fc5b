package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** {@code TRUNK@NODE} in a file: the form of the command line. */
record AtSign(Span sign) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNEXPECTED, sign, "a trunk at a node is written `TRUNK at NODE`")
        .help("`TRUNK@NODE` is for the command line")
        .fix("write `at`", sign, " at ");
  }
}
