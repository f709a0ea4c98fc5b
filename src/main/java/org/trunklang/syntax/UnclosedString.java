package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A string that its line does not close. What it says may be a secret and is not repeated. */
record UnclosedString(Span string) implements Problem {
  @Override
  public Diagnostic explain() {
    var opening = string.file().span(string.start(), string.start() + 1);
    return Diagnostic.of(Code.OPEN_STRING, opening, "this text has no closing quote")
        .help("a text in quotes ends on the line where it begins");
  }
}
