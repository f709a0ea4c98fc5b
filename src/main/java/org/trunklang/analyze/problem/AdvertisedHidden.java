package org.trunklang.analyze.problem;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;

/**
 * Numbers that other nodes advertise and a node cannot dial, because a rule there has them
 * (R-4.89).
 *
 * @param at the node that cannot dial them
 * @param hidden one or more
 */
public record AdvertisedHidden(NodeName at, RulePattern winner, ImmutableList<Hidden> hidden)
    implements Problem {
  /** In a large mesh with one plan for all nodes there would be a label for each of them. */
  private static final int MOST_LABELS = 3;

  /**
   * What one pattern of a node advertises.
   *
   * @param number one that cannot be dialed
   */
  public record Hidden(RulePattern advertised, NodeName of, DialedNumber number) {}

  @Override
  public Diagnostic explain() {
    Hidden first = hidden.getFirst();
    long others = hidden.stream().map(Hidden::of).distinct().count() - 1;
    var told =
        Diagnostic.of(
            Code.ADVERTISED_HIDDEN,
            winner.span(),
            "phones of `%s` cannot dial all numbers that %s",
            at,
            advertisers(first.of, others));
    for (Hidden each : hidden.subList(0, Math.min(hidden.size(), MOST_LABELS))) {
      told = told.label(each.advertised.span(), "`%s` advertises these", each.of);
    }
    return told.example("at `%s`, `%s` takes `%s`", at, winner.text(), first.number)
        .help(
            "give %s a `code` that nothing else begins with, or narrow `%s`",
            others == 0 ? "`" + first.of + "`" : "each of them", winner.text());
  }

  private static String advertisers(NodeName first, long others) {
    return others == 0
        ? "`" + first + "` advertises"
        : "`%s` and %d other %s advertise".formatted(first, others, others == 1 ? "node" : "nodes");
  }
}
