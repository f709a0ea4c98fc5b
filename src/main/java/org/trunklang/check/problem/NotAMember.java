package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A mesh has no such member. */
public record NotAMember(
    Span span, String member, String mesh, Span declared, Optional<String> similar)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(Code.UNKNOWN_NAME, span, "mesh `%s` has no member `%s`", mesh, member)
            .label(declared, "its members stand here");
    return similar.isEmpty()
        ? message
        : message
            .help("did you mean `%s.%s`?", mesh, similar.get())
            .fix("write `" + mesh + "." + similar.get() + "`", span, mesh + "." + similar.get());
  }
}
