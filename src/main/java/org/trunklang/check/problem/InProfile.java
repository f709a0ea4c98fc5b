package org.trunklang.check.problem;

import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A mistake in a profile that depends on the node which takes it. */
public record InProfile(Problem inner, String node, Span with) implements Problem {
  @Override
  public Diagnostic explain() {
    return inner.explain().label(with, "node `%s` takes the profile here", node);
  }
}
