package org.trunklang.lsp.hover;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.PatternParser;
import org.trunklang.numbers.StrippedPattern;

/** What patterns mean, for who points at them. */
final class PatternInWords {
  private PatternInWords() {}

  /** How many numbers it has, three of them, and what the strip leaves; empty for no pattern. */
  static Optional<String> of(String text) {
    return PatternParser.parse(text) instanceof PatternParser.Result.Read(StrippedPattern pattern)
            && !text.endsWith("|")
        ? Optional.of(words(text, pattern))
        : Optional.empty();
  }

  private static String words(String text, StrippedPattern stripped) {
    NumberSet set = new NumberSpace().of(stripped.pattern());
    var numbers = new NumbersInWords(set, stripped.pattern().example());
    return "`" + text + "`: " + numbers.text(text.hashCode()) + strip(stripped);
  }

  private static String strip(StrippedPattern stripped) {
    if (stripped.strip() == 0) {
      return "";
    }
    String example = stripped.pattern().example().digits();
    return ". The first "
        + (stripped.strip() == 1 ? "character is" : stripped.strip() + " characters are")
        + " removed: `"
        + example
        + "` is sent as `"
        + example.substring(stripped.strip())
        + '`';
  }

  /** All numbers of a prefix, in the fewest patterns; empty where it has none. */
  static Optional<String> of(ImmutableList<RulePattern> prefix) {
    var space = new NumberSpace();
    NumberSet set =
        prefix.stream().map(each -> each.numbers(space)).reduce(space.none(), NumberSet::union);
    return set.example()
        .map(
            example ->
                PatternList.markdown(set.patterns())
                    + ": "
                    + new NumbersInWords(set, example).text(prefix.size()));
  }
}
