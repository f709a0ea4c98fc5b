package org.trunklang.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trunklang.numbers.DialPattern.Tail;

final class UncoveredTest {
  private static DialPattern pattern(String text) {
    return ((PatternParser.Result.Read) PatternParser.parse(text)).pattern().pattern();
  }

  private static Optional<String> example(String in, String... by) {
    var patterns = ImmutableList.<DialPattern>builder();
    for (String text : by) {
      patterns.add(pattern(text));
    }
    return Uncovered.example(pattern(in), patterns.build()).map(DialedNumber::digits);
  }

  @Test
  void a_pattern_covers_itself() {
    assertEquals(Optional.empty(), example("2XX", "2XX"));
  }

  @Test
  void nothing_covers_nothing() {
    assertEquals(Optional.of("223"), example("2XX"));
  }

  @Test
  void several_patterns_cover_together() {
    assertEquals(Optional.empty(), example("2X", "2[0-4]", "2[5-9]"));
    assertEquals(Optional.of("25"), example("2X", "2[0-4]", "2[6-9]"));
    assertEquals(Optional.empty(), example("1!", "1", "1."));
  }

  @Test
  void a_short_number_of_digits_is_preferred() {
    assertEquals(Optional.of("123"), example("1.", "1X", "1*", "1+", "1#"));
    assertEquals(Optional.of("1234"), example("1.", "1X", "1XX"));
    assertEquals(Optional.of("1#"), example("1.", "1X", "1XX", "1XXX!"));
  }

  @Test
  void what_a_dot_takes_beyond_the_longest_pattern_counts() {
    assertEquals(Optional.of("1234"), example("1XXX!", "1XXX."));
    assertEquals(Optional.of("12345"), example("1XXX!", "1XXX"));
    assertEquals(Optional.of("#"), example("_.", "_X.", "_*.", "_+.", "_X", "_*", "_+"));
  }

  @Test
  void a_number_has_at_most_79_characters() {
    String full = "1".repeat(DialedNumber.MAX_LENGTH);
    assertEquals(Optional.empty(), example(full + "!", full));
  }

  /** Rows that differ at every position are merged by the characters that they treat alike. */
  @Test
  void many_overlapping_patterns_do_not_multiply() {
    var by = new ArrayList<DialPattern>();
    for (int i = 0; i < 30; i++) {
      by.add(pattern("X".repeat(i) + "[0-4]" + "X".repeat(29 - i)));
    }
    assertEquals(
        Optional.of(30), Uncovered.example(pattern("X".repeat(30)), by).map(DialedNumber::length));
    by.add(pattern("[5-9]".repeat(30)));
    assertEquals(Optional.empty(), Uncovered.example(pattern("X".repeat(30)), by));
  }

  @Test
  void agrees_with_trying_every_number() {
    var numbers = numbersUpTo(5);
    var random = new Random(20260701);
    int covered = 0;
    for (int round = 0; round < 20_000; round++) {
      var in = pattern(random);
      var by = new ArrayList<DialPattern>();
      for (int i = random.nextInt(7); i > 0; i--) {
        by.add(pattern(random));
      }
      boolean left =
          numbers.stream()
              .anyMatch(n -> in.matches(n) && by.stream().noneMatch(pattern -> pattern.matches(n)));
      var found = Uncovered.example(in, by);
      assertEquals(left, found.isPresent(), () -> in + " by " + by);
      if (found.isPresent()) {
        assertTrue(in.matches(found.get()), () -> found + " is in " + in);
        assertFalse(
            by.stream().anyMatch(pattern -> pattern.matches(found.get())),
            () -> found + " is in none of " + by);
      } else {
        covered++;
      }
    }
    assertTrue(covered > 1_000, "enough rounds cover everything");
  }

  /**
   * At most three positions over three characters, so that lengths up to five decide everything.
   */
  private static DialPattern pattern(Random random) {
    int length = random.nextInt(4);
    var positions = ImmutableIntArray.builder();
    for (int i = 0; i < length; i++) {
      positions.add(1 + random.nextInt(7) | (random.nextInt(3) == 0 ? Symbols.ANY : 0));
    }
    var tail = ImmutableList.copyOf(Tail.values()).get(random.nextInt(3));
    if (length == 0) {
      tail = Tail.ONE_OR_MORE;
    }
    return DialPattern.of(positions.build(), tail);
  }

  /** Every number over the characters {@code # * + 0}, the empty one too. */
  private static List<String> numbersUpTo(int length) {
    var all = new ArrayList<>(List.of(""));
    int from = 0;
    for (int size = 1; size <= length; size++) {
      int to = all.size();
      for (int i = from; i < to; i++) {
        for (char c : new char[] {'#', '*', '+', '0'}) {
          all.add(all.get(i) + c);
        }
      }
      from = to;
    }
    return all;
  }
}
