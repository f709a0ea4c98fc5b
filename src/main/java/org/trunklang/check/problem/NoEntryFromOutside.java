package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A claim about calls from outside in a network that has no way in. */
public record NoEntryFromOutside(Span span) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.NO_ENTRY_FROM_OUTSIDE, span, "no trunk of this network comes from outside");
  }
}
