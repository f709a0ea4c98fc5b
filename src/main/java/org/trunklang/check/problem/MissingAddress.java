package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A node that others must find says nowhere where it is. Said once for a node. */
public record MissingAddress(Span span, String node, String trunk, Span end) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.MISSING_ADDRESS, span, "node `%s` needs an `address`", node)
        .label(end, "the other end of `%s` must find it", trunk)
        .help(
            "write `address 192.0.2.1` in the node, or `address %s 192.0.2.1` in the trunk", node);
  }
}
