package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A name, or a number of a phone, is declared a second time. */
public record DeclaredTwice(Span span, String what, String name, Span first) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.DECLARED_TWICE, span, "%s `%s` is declared twice", what, name)
        .label(first, "first declared here")
        .help("all files of a project share one set of names");
  }
}
