package org.trunklang.routing.problem;

import java.util.List;
import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;

/**
 * Every number of a pattern is refused where the rule sends it.
 *
 * @param mesh the destination; none for {@code local}
 * @param takes the patterns that the destination does take
 */
public record ReachesNobody(
    NodeName node,
    RulePattern pattern,
    Leg leg,
    Optional<TrunkName> mesh,
    Shown shown,
    List<String> takes)
    implements Problem {
  private static final int MOST_SHOWN = 6;

  /**
   * A number of the pattern.
   *
   * @param isWon whether the rule wins it, or a narrower one
   */
  public record Shown(DialedNumber dialed, DialedNumber sent, boolean isWon) {}

  @Override
  public Diagnostic explain() {
    var diagnostic =
        Diagnostic.of(
                Code.REACHES_NOBODY,
                pattern.span(),
                "%s has any of the numbers that `%s` sends there",
                mesh.map(name -> "no member of `" + name + "`")
                    .orElse("no extension of node `" + node + "`"),
                pattern.text())
            .label(leg.span(), "sent there")
            .example(
                "`%s` at node `%s` %s sent as `%s`, and rejected",
                shown.dialed, node, shown.isWon ? "is" : "would be", shown.sent);
    if (takes.isEmpty()) {
      return diagnostic.help(
          "%s", mesh.isPresent() ? "no other member has extensions" : "the node has no extensions");
    }
    String shown = String.join("`, `", takes.subList(0, Math.min(MOST_SHOWN, takes.size())));
    return diagnostic.help(
        "%s `%s`%s",
        mesh.isPresent() ? "the other members have" : "the node has",
        shown,
        takes.size() > MOST_SHOWN ? " and more" : "");
  }
}
