package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;

/** A rule that can remove the whole number. */
public record EmptyNumberSent(Span span, DialedNumber dialed, Optional<String> instead)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(Code.EMPTY_NUMBER_SENT, span, "this rule can send an empty number")
            .example("dialing `%s` leaves nothing to send", dialed);
    return instead.isEmpty()
        ? message
        : message.fix("write `" + instead.get() + "`", span, instead.get());
  }
}
