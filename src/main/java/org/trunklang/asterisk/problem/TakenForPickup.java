package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A pattern of phones or of a SIP trunk that has {@code *8}. */
public record TakenForPickup(Span pattern) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NEVER_REACHES_DIALPLAN,
            pattern,
            "`*8` never gets here: Asterisk takes it for the pickup of a ringing phone")
        .help(
            "choose another number, or change `pickupexten` in the node's features.conf and accept"
                + " this with `allow`");
  }
}
