package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** SIP and SIP over TLS on one port. */
public record PortsAlike(Span span, Optional<Span> other) implements Problem {
  @Override
  public Diagnostic explain() {
    var message = Diagnostic.of(Code.OUT_OF_RANGE, span, "`sip-port` and `tls-port` must differ");
    return other.isEmpty()
        ? message.help("without a word, `sip-port` is 5060 and `tls-port` 5061")
        : message.label(other.get(), "the other one");
  }
}
