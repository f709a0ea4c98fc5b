package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Two things at a node by the name that a registered party has there. */
public record AccountTaken(Span span, String account, String node, Span other, String otherIs)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.ACCOUNT_TAKEN, span, "account `%s` is taken at node `%s`", account, node)
        .label(other, "%s", otherIs);
  }
}
