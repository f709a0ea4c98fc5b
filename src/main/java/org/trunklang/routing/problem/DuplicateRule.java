package org.trunklang.routing.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.RulePattern;

/** A rule takes the same numbers as an earlier one, and does the same with them. */
public record DuplicateRule(RulePattern first, RulePattern second, Dialer dialer)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.DUPLICATE_RULE,
            second.span(),
            "an earlier rule takes `%s` already, and does the same",
            second.text())
        .label(first.span(), "the earlier rule")
        .example("%s is for both", dialer.dialing(second.stripped().pattern().example()))
        .help("remove one of the two");
  }
}
