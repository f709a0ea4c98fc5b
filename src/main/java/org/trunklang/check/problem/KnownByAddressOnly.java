package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A trunk without a secret. */
public record KnownByAddressOnly(Span span, String trunk) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.KNOWN_BY_ADDRESS_ONLY, span, "only its address says who calls on `%s`", trunk)
        .help("give it a `secret`: whoever sends from that address is let in");
  }
}
