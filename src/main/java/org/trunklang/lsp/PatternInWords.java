package org.trunklang.lsp;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.PatternParser;
import org.trunklang.numbers.StrippedPattern;

/** What a pattern means, for who points at it. */
final class PatternInWords {
  private static final int EXAMPLES = 3;
  private static final int MOST_TRIES = 20;

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
    var words = new StringBuilder("`" + text + "`: ");
    if (stripped.pattern().isOpen()) {
      words
          .append("numbers of ")
          .append(stripped.pattern().minLength())
          .append(" characters or more");
    } else {
      BigInteger count = set.count(stripped.pattern().length());
      words
          .append(count.equals(BigInteger.ONE) ? "one number" : count + " numbers")
          .append(" of ")
          .append(stripped.pattern().length())
          .append(" characters");
    }
    words.append(", such as ");
    var random = new Random(text.hashCode());
    Set<String> examples = new LinkedHashSet<>();
    examples.add(stripped.pattern().example().digits());
    boolean ofDigits = isOfDigits(stripped.pattern().example().digits());
    for (int i = 0; i < MOST_TRIES && examples.size() < EXAMPLES; i++) {
      set.random(random, stripped.pattern().minLength() + 2)
          .map(DialedNumber::digits)
          .filter(number -> !ofDigits || isOfDigits(number))
          .ifPresent(examples::add);
    }
    words.append(String.join(", ", examples.stream().map(each -> "`" + each + "`").toList()));
    if (stripped.strip() > 0) {
      String example = examples.iterator().next();
      words
          .append(". The first ")
          .append(stripped.strip() == 1 ? "character is" : stripped.strip() + " characters are")
          .append(" removed: `")
          .append(example)
          .append("` is sent as `")
          .append(example.substring(stripped.strip()))
          .append('`');
    }
    return words.toString();
  }

  private static boolean isOfDigits(String number) {
    return number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
