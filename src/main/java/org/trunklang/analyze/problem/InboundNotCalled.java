package org.trunklang.analyze.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;

/**
 * An inbound rule that wins none of the numbers that come by its trunks.
 *
 * @param other what comes instead; nothing where nobody sends a call by them
 */
public record InboundNotCalled(RulePattern pattern, Optional<Other> other) implements Problem {

  /** A call that comes by the trunks, and that the rule does not take. */
  public record Other(NodeName from, DialedNumber dialed, DialedNumber arriving) {}

  @Override
  public Diagnostic explain() {
    var diagnostic = Diagnostic.of(Code.UNUSED, pattern.span(), "this `inbound` rule is not used");
    if (other.isEmpty()) {
      return diagnostic.help("no rule at the far end sends calls by its trunks");
    }
    return diagnostic
        .example(
            "%s at `%s` sends %s, which this rule does not take",
            other.get().dialed.isNone()
                ? "a call without a number"
                : "dialing `" + other.get().dialed + "`",
            other.get().from,
            other.get().arriving.isNone() ? "no number" : "`" + other.get().arriving + "`")
        .help(
            "other numbers come by its trunks: let the far end send what it takes, or let it take"
                + " what comes");
  }
}
