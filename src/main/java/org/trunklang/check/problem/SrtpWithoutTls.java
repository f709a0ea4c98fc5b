package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Speech is ciphered with keys that travel readable. */
public record SrtpWithoutTls(Span span) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.SRTP_WITHOUT_TLS, span, "`srtp` without `transport tls` sends its keys readable")
        .help("add `transport tls`");
  }
}
