package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** The name of a declaration in a form that names do not have. */
record BadName(Span name, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.BAD_NAME, name, "`%s` cannot be a name: %s", Shown.text(name), why)
        .help("a name is a letter, then letters, digits, `_` and `-`: `north`, `link_2`, `to-hq`");
  }
}
