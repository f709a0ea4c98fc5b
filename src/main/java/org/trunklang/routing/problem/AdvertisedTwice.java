package org.trunklang.routing.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;

/**
 * Two nodes advertise a number, or one advertises what the node itself has behind its code
 * (R-4.20).
 *
 * @param taken whose extension the number reaches
 * @param lost whose extension it does not reach
 */
public record AdvertisedTwice(
    RulePattern first,
    RulePattern second,
    NodeName taken,
    NodeName lost,
    Dialer dialer,
    DialedNumber number)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.ADVERTISED_TWICE,
            second.span(),
            "nodes `%s` and `%s` both offer `%s`",
            taken,
            lost,
            number)
        .label(first.span(), "the other one")
        .example("%s reaches `%s`, never `%s`", dialer.dialing(number), taken, lost)
        .help("give one of them a `code`, or other extensions");
  }
}
