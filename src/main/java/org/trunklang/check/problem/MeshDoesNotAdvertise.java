package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A mesh as destination that does not know which member has a number. */
public record MeshDoesNotAdvertise(Span span, String mesh, Span declared) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.MESH_DOES_NOT_ADVERTISE,
            span,
            "mesh `%s` does not say which member has which numbers",
            mesh)
        .label(declared, "no `advertise yes` here")
        .help("name the member, `%s.NODE`, or write `advertise yes` in the mesh", mesh);
  }
}
