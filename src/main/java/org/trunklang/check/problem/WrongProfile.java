package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A profile of another kind or protocol. */
public record WrongProfile(Span span, String profile, String kind, String wanted, Span declared)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.WRONG_PROFILE, span, "profile `%s` is for %s, not for %s", profile, kind, wanted)
        .label(declared, "declared here");
  }
}
