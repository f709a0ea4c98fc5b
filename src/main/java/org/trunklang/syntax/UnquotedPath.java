package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A path after {@code use} that is no module of the standard library. */
record UnquotedPath(Span path) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.UNEXPECTED, path, "`%s` is no module of the standard library", Shown.text(path))
        .help("modules begin with `std/`; a file of your own stands in quotes")
        .fix("put it in quotes", path, "\"" + Shown.text(path) + "\"");
  }
}
