package org.trunklang.analyze.problem;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Leg;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;

/**
 * A destination whose node has no rule for any number that is sent there.
 *
 * @param by the trunk end that it is sent by
 * @param number one that the rule wins
 * @param sent what becomes of it
 * @param takes the patterns that the far node has for calls by this trunk
 */
public record FarEndTakesNone(
    RulePattern pattern,
    Leg leg,
    TrunkEnd by,
    DialedNumber number,
    DialedNumber sent,
    ImmutableList<String> takes)
    implements Problem {
  private static final int MOST_SHOWN = 5;

  @Override
  public Diagnostic explain() {
    String far = by.farNode().orElseThrow().text();
    var diagnostic =
        Diagnostic.of(
                Code.FAR_END_TAKES_NONE,
                pattern.span(),
                "`%s` takes none of the numbers that this rule sends it",
                far)
            .label(leg.span(), "they go there")
            .example("dialing `%s` sends `%s` to `%s`, where no rule takes it", number, sent, far);
    return takes.isEmpty()
        ? diagnostic.help("no rule of `%s` is for calls that come by `%s`", far, by.trunk())
        : diagnostic.help(
            "of what comes by `%s`, `%s` takes %s%s",
            by.trunk(),
            far,
            takes.stream()
                .limit(MOST_SHOWN)
                .map(t -> "`" + t + "`")
                .collect(Collectors.joining(", ")),
            takes.size() > MOST_SHOWN ? " and more" : "");
  }
}
