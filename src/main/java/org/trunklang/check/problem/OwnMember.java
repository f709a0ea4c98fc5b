package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** `MESH.NODE` at that very node: a mesh has no trunk from a node to itself. */
public record OwnMember(Span span, String mesh, String node) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.WRONG_KIND, span, "`%s.%s` would lead from `%s` to itself", mesh, node, node)
        .help("here `%s.…` takes one of the other members", mesh);
  }
}
