package org.trunklang.analyze.problem;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/** A set of numbers in a sentence. */
final class NumbersInWords {
  private static final int MOST_SHOWN = 8;

  private NumbersInWords() {}

  /** The first patterns, each marked as code, and whether there are more. */
  static String some(ImmutableList<DialPattern> patterns) {
    String first =
        patterns.stream()
            .sorted(Comparator.comparing(pattern -> hasSignsOnly(pattern)))
            .limit(MOST_SHOWN)
            .map(pattern -> "`" + pattern + "`")
            .collect(Collectors.joining(", "));
    return patterns.size() > MOST_SHOWN ? first + " and more" : first;
  }

  /** Whether no number of digits alone is among them: those come last. */
  private static boolean hasSignsOnly(DialPattern pattern) {
    return pattern.positions().stream().anyMatch(set -> (set & Symbols.X) == 0);
  }
}
