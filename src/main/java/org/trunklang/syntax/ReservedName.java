package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A reserved word as the name of a declaration. */
record ReservedName(Span name) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.RESERVED_NAME,
            name,
            "`%s` is a word of the language and cannot be a name",
            Shown.text(name))
        .help("reserved are `local`, `reject`, `native`, `outside`, `any` and `phones`");
  }
}
