package org.trunklang.check.problem;

import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A mistake in a profile that depends on the node which takes it. It is told of the first
 * of these nodes.
 *
 * @param others how many other nodes that take the profile have the same mistake
 */
public record InProfile(Problem inner, String node, Span with, int others) implements Problem {
  public InProfile and(int more) {
    return new InProfile(inner, node, with, others + more);
  }

  @Override
  public Diagnostic explain() {
    String same =
        switch (others) {
          case 0 -> "";
          case 1 -> ", and another one has the same mistake";
          default -> ", and " + others + " others have the same mistake";
        };
    return inner.explain().label(with, "node `%s` takes the profile here%s", node, same);
  }
}
