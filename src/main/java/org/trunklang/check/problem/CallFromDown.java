package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A claim about calls from what is down. */
public record CallFromDown(Span span, Span down) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.CALL_FROM_DOWN, span, "no call can come from here")
        .label(down, "while this is down");
  }
}
