package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** `chan_sip` in a version of Asterisk that has it no more. */
public record DriverRemoved(Span span, Span version) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.DRIVER_NOT_IN_VERSION, span, "Asterisk %s has no `chan_sip`", version.text())
        .label(version, "it was removed in 21")
        .help("leave out `sip chan_sip`: `pjsip` is there in every version");
  }
}
