package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** `port` beside a `host` that has a port already. */
public record PortTwice(Span span, Span host) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.SETTING_TWICE, span, "the port is set twice")
        .label(host, "`host` has one already");
  }
}
