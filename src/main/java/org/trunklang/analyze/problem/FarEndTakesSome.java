package org.trunklang.analyze.problem;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Leg;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/**
 * A destination whose node has rules for some of the numbers that are sent there, and none for
 * others.
 *
 * @param refused the others, as they are dialed
 * @param number one of these
 */
public record FarEndTakesSome(
    RulePattern pattern,
    Leg leg,
    TrunkEnd by,
    ImmutableList<DialPattern> refused,
    DialedNumber number)
    implements Problem {
  @Override
  public Diagnostic explain() {
    String far = by.farNode().orElseThrow().text();
    return Diagnostic.of(
            Code.FAR_END_TAKES_SOME,
            pattern.span(),
            "`%s` takes only some of the numbers that this rule sends it",
            far)
        .label(leg.span(), "they go there")
        .example("no rule there takes `%s`", number)
        .help("not taken, as dialed here: %s", NumbersInWords.some(refused));
  }
}
