package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A mesh has the name that stands before the names of a used module. */
public record NamedLikeModule(Span span, String mesh, String module) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NAMESPACE_CLASH,
            span,
            "`%s.…` already stands for the names of module `%s`",
            mesh,
            module)
        .help("give the mesh another name, so that its members can be told from that module");
  }
}
