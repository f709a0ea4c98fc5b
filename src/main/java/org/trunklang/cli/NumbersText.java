package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;

/** Sets of numbers in words: their patterns, and how many numbers there are of each length. */
final class NumbersText {
  private static final int MOST_PATTERNS = 8;
  private static final int MOST_LENGTHS = 5;

  private NumbersText() {}

  /** All patterns, with {@code none} where a call without a number is among them. */
  static List<String> patterns(NumberSet set) {
    var texts = set.patterns().stream().map(DialPattern::toString).collect(Collectors.toList());
    if (set.contains(DialedNumber.NONE)) {
      texts.add("none");
    }
    return texts.stream().map(text -> text.equals("_.") ? "any" : text).toList();
  }

  /** The first patterns, on one line. */
  static String some(NumberSet set) {
    List<String> all = patterns(set);
    String first = all.stream().limit(MOST_PATTERNS).collect(Collectors.joining(", "));
    return all.size() > MOST_PATTERNS
        ? first
            + " and "
            + Report.count(all.size() - MOST_PATTERNS, "more pattern", "more patterns")
        : first;
  }

  /** How many numbers there are of each length that has some, up to where all is said. */
  static ImmutableMap<Integer, BigInteger> counts(NumberSet set) {
    var counts = ImmutableMap.<Integer, BigInteger>builder();
    for (int length = 0;
        length <= Math.min(set.settledLength(), DialedNumber.MAX_LENGTH);
        length++) {
      BigInteger count = set.count(length);
      if (count.signum() > 0) {
        counts.put(length, count);
      }
    }
    return counts.buildOrThrow();
  }

  /** {@code 100 of 3, 1000 of 4 characters}. */
  static String howMany(NumberSet set) {
    if (set.complement().patterns().isEmpty()) {
      return "every number";
    }
    var counts = counts(set);
    String first =
        counts.entrySet().stream()
            .limit(MOST_LENGTHS)
            .map(entry -> entry.getValue() + " of " + entry.getKey())
            .collect(Collectors.joining(", "));
    boolean more = counts.size() > MOST_LENGTHS || set.isOpen();
    return first + (more ? ", …" : "") + " characters";
  }
}
