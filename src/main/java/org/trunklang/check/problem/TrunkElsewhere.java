package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A rule names a trunk, or a mesh, that does not end at its node. */
public record TrunkElsewhere(Span span, String trunk, String node, String ends, Span declared)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.TRUNK_ELSEWHERE, span, "`%s` does not end at node `%s`", trunk, node)
        .label(declared, "%s", ends);
  }
}
