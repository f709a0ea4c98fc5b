package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Phones in a network that says nowhere which numbers are emergency numbers. */
public record NoEmergency(Span span, String node) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NO_EMERGENCY,
            span,
            "this network has phones, and no node names its emergency numbers")
        .help(
            "write `emergency 112` in node `%s`, with the numbers as they are dialed there", node);
  }
}
