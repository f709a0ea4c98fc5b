package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;

/** A rule can hand a trunk numbers that the trunk's far end does not take. */
public record RouteExceedsTrunk(
    Span span,
    String trunk,
    Span accepts,
    Optional<DialedNumber> dialed,
    Optional<DialedNumber> sent,
    Optional<String> narrowed)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(
                Code.ROUTE_EXCEEDS_TRUNK,
                span,
                "this rule can send `%s` a number it does not accept",
                trunk)
            .label(accepts, "it accepts these");
    message =
        sent.isPresent() && dialed.isPresent()
            ? message.example("dialing `%s` would send `%s`", dialed.get(), sent.get())
            : message.example("a call without a number would be sent without one");
    return narrowed.isEmpty()
        ? message
        : message
            .help("narrow the rule to what the trunk accepts")
            .fix("write `" + narrowed.get() + "`", span, narrowed.get());
  }
}
