package org.trunklang.project;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Two used modules end in the same word. */
record NamespaceClash(Span span, String namespace, Span other) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NAMESPACE_CLASH, span, "two modules would both be called `%s`", namespace)
        .label(other, "the other one is used here");
  }
}
