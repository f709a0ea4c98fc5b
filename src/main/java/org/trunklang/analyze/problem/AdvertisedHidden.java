package org.trunklang.analyze.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;

/**
 * A number that a node advertises and another one cannot dial, because a rule there has it
 * (R-4.89).
 *
 * @param at the node that cannot dial it
 * @param of the node that advertises it
 */
public record AdvertisedHidden(
    RulePattern advertised, RulePattern winner, NodeName at, NodeName of, DialedNumber number)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.ADVERTISED_HIDDEN,
            winner.span(),
            "phones of `%s` cannot dial all numbers that `%s` advertises",
            at,
            of)
        .label(advertised.span(), "`%s` advertises these", of)
        .example("at `%s`, `%s` takes `%s`", at, winner.text(), number)
        .help(
            "give `%s` a `code` that nothing else begins with, or narrow `%s`", of, winner.text());
  }
}
