package org.trunklang.project;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A file names another one twice. */
record UsedTwice(Span span, String path, Span first) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.USED_TWICE, span, "`%s` is used twice", path)
        .label(first, "used here already")
        .help("remove one of the two");
  }
}
