package org.trunklang.project;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A {@code use} names a file that is not there. */
record MissingUse(Span span, String path) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.MISSING_FILE, span, "there is no file `%s`", path)
        .help("a `use` names a file relative to the folder of the file it stands in");
  }
}
