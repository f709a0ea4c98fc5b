package org.trunklang.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs may rely on for the sets of patterns, tried on every short number. */
final class PatternLawsTest {
  private static final int LONGEST = 4;

  private static final ImmutableList<String> PATTERNS =
      Stream.of("1", "12", "1X", "_X2", "_ZX", "_NX", "_[13-5]X", "*", "*1", "_X", "_[#*]X", "11X")
          .flatMap(pattern -> Stream.of(pattern, pattern + ".", pattern + "!"))
          .collect(ImmutableList.toImmutableList());

  /** Every number up to a length, of a few characters that tell all classes apart. */
  private static final ImmutableList<String> NUMBERS = numbers();

  private static ImmutableList<String> numbers() {
    var numbers = ImmutableList.<String>builder();
    ImmutableList<String> longest = ImmutableList.of("");
    for (int i = 0; i < LONGEST; i++) {
      longest =
          longest.stream()
              .flatMap(start -> Stream.of("0", "1", "2", "4", "*", "+").map(start::concat))
              .collect(ImmutableList.toImmutableList());
      numbers.addAll(longest);
    }
    return numbers.build();
  }

  private static DialPattern pattern(String text) {
    return ((PatternParser.Result.Read) PatternParser.parse(text)).pattern().pattern();
  }

  static ImmutableList<String> patterns() {
    return PATTERNS;
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void r_1_31_the_intersection_of_two_patterns_is_empty_or_a_pattern(String text) {
    DialPattern one = pattern(text);
    for (String with : PATTERNS) {
      DialPattern other = pattern(with);
      Optional<DialPattern> both = one.intersection(other);
      for (String number : NUMBERS) {
        assertEquals(
            one.matches(number) && other.matches(number),
            both.isPresent() && both.get().matches(number),
            () -> text + " and " + with + " at " + number);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void r_1_31_without_a_close_all_numbers_have_one_length(String text) {
    DialPattern pattern = pattern(text);
    long lengths = NUMBERS.stream().filter(pattern::matches).map(String::length).distinct().count();
    assertTrue(pattern.isOpen() ? lengths > 0 : lengths == 1, text);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void r_1_31_an_exclamation_mark_is_the_pattern_together_with_its_dot(String text) {
    String elements = text.replace(".", "").replace("!", "");
    for (String number : NUMBERS) {
      boolean exact = pattern(elements).matches(number);
      boolean longer = pattern(elements + ".").matches(number);
      assertEquals(exact ^ longer, pattern(elements + "!").matches(number), number);
      assertFalse(exact && longer, number);
    }
  }
}
