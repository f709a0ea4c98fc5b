package org.trunklang.routing.problem;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.RulePattern;

/**
 * A rule that wins no number.
 *
 * @param coveredBy narrower patterns that have all of its numbers
 */
public record RuleNeverWins(
    ImmutableList<RulePattern> patterns, ImmutableList<RulePattern> coveredBy) implements Problem {
  private static final int MOST_SHOWN = 4;

  @Override
  public Diagnostic explain() {
    var diagnostic =
        Diagnostic.of(
            Code.NEVER_WINS,
            patterns.getFirst().span(),
            "the rule for `%s` never wins a number: narrower ones have all of them",
            patterns.stream().map(RulePattern::text).distinct().collect(Collectors.joining(", ")));
    for (RulePattern other : coveredBy.stream().limit(MOST_SHOWN).toList()) {
      diagnostic = diagnostic.label(other.span(), "has a part of them");
    }
    String shown =
        coveredBy.stream()
            .limit(MOST_SHOWN)
            .map(other -> "`" + other.text() + "`")
            .collect(Collectors.joining(", "));
    return diagnostic.help(
        "remove it, or one of %s%s", shown, coveredBy.size() > MOST_SHOWN ? " and the others" : "");
  }
}
