package org.trunklang.routing;

import com.google.common.collect.Iterables;
import java.util.Optional;
import org.trunklang.diagnostics.Fix;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.routing.Overlaps.Pair;
import org.trunklang.routing.problem.ConflictingRules.Settled;
import org.trunklang.source.Position;
import org.trunklang.source.Span;

/** The rule that settles a conflict: the one that Asterisk would choose, for what both share. */
final class Narrowed {
  private Narrowed() {}

  /** Empty where no narrower rule can be written by replacing patterns alone. */
  static Optional<Settled> settle(Pair pair, DialedNumber number) {
    Candidate chosen = asteriskTakes(pair, number);
    boolean excepts = chosen.rule().patterns().stream().anyMatch(p -> !p.exceptions().isEmpty());
    if (pair.haveSameNumbers() || chosen.rule().kind() == Rule.Kind.ACCOUNT || excepts) {
      return Optional.empty();
    }
    String shared = new StrippedPattern(pair.shared(), chosen.strip()).toString();
    String title = "let `" + chosen.pattern().text() + "` have `" + shared + "`";
    Span item = chosen.rule().origin().span();
    String text = separator(item) + narrowed(chosen.rule(), item, shared);
    var fix = Fix.replace(title, item.file().span(item.end(), item.end()), text);
    return Optional.of(new Settled(chosen.pattern().text(), shared, fix));
  }

  private static Candidate asteriskTakes(Pair pair, DialedNumber number) {
    int order =
        MatchOrder.COMPARATOR.compare(
            asTold(pair.first().numbers(), number), asTold(pair.second().numbers(), number));
    return order <= 0 ? pair.first() : pair.second();
  }

  /** Of the two patterns that Asterisk is told for {@code P!}, the one with the number. */
  private static DialPattern asTold(DialPattern pattern, DialedNumber number) {
    return MatchOrder.withoutZeroOrMore(pattern).stream()
        .filter(told -> told.matches(number))
        .findFirst()
        .orElse(pattern);
  }

  /** The text of the rule with another pattern in place of its own. */
  private static String narrowed(Rule rule, Span item, String pattern) {
    String text = item.file().text();
    Span first = rule.patterns().getFirst().span();
    Span last = Iterables.getLast(rule.patterns()).span();
    return rule.takesNoNumber() // an inbound without patterns: they follow its trunks
        ? text.substring(item.start(), last.end())
            + " "
            + pattern
            + text.substring(last.end(), item.end())
        : text.substring(item.start(), first.start())
            + pattern
            + text.substring(last.end(), item.end());
  }

  /** On a line of its own where the item has one, else behind it. */
  private static String separator(Span item) {
    Position start = item.startPosition();
    String line = item.file().line(start.line());
    String before = line.substring(0, item.start() - item.file().lineStart(start.line()));
    return before.isBlank() ? "\n" + before : " ";
  }
}
