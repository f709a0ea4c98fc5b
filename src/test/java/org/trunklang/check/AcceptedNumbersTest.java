package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trunklang.check.problem.RouteExceedsTrunk;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.PatternParser;
import org.trunklang.numbers.Rewrite;
import org.trunklang.numbers.StrippedPattern;

/** What the checker says about {@code accepts}, against every short number. */
final class AcceptedNumbersTest {
  private static final ImmutableList<String> ELEMENTS =
      ImmutableList.of("0", "1", "2", "X", "[01]", "[12]");
  private static final ImmutableList<String> DIGITS = ImmutableList.of("0", "1", "2", "3", "*");

  @Test
  void r_4_33_agrees_with_trying_every_number() {
    var numbers = numbersUpTo(5);
    var random = new Random(20260703);
    int exceeding = 0;
    int narrowed = 0;
    for (int round = 0; round < 1_500; round++) {
      String pattern = pattern(random, true);
      String prepend = random.nextInt(3) == 0 ? String.valueOf(random.nextInt(3)) : "";
      var accepts = new ArrayList<String>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        accepts.add(pattern(random, false));
      }
      var rule = read(pattern);
      var rewrite = Rewrite.of(rule.strip(), prepend);
      var sendable = numbers.stream().filter(rule.pattern()::matches).toList();
      boolean exceeds =
          sendable.stream().anyMatch(number -> !isAccepted(rewrite.apply(number), accepts));
      var found = found(pattern, prepend, String.join(", ", accepts));
      String shown = pattern + " prepend " + prepend + " accepts " + accepts;
      assertEquals(exceeds, !found.isEmpty(), shown);
      if (exceeds) {
        exceeding++;
        var problem = found.getFirst();
        var dialed = problem.dialed().orElseThrow();
        assertTrue(rule.pattern().matches(dialed), shown);
        assertEquals(rewrite.apply(dialed), problem.sent().orElseThrow(), shown);
        assertFalse(isAccepted(problem.sent().orElseThrow(), accepts), shown);
        if (problem.narrowed().isPresent()) {
          narrowed++;
          assertNarrowed(problem.narrowed().get(), rule, rewrite, accepts, sendable);
        }
      }
    }
    assertTrue(exceeding > 300 && narrowed > 50, exceeding + ", " + narrowed);
  }

  /** The narrowed patterns match exactly what was matched and is accepted, and strip alike. */
  private static void assertNarrowed(
      String text,
      StrippedPattern rule,
      Rewrite rewrite,
      List<String> accepts,
      List<DialedNumber> sendable) {
    var patterns = Splitter.on(", ").splitToStream(text).map(AcceptedNumbersTest::read).toList();
    for (StrippedPattern pattern : patterns) {
      assertEquals(rule.strip(), pattern.strip(), text);
      assertTrue(rule.pattern().contains(pattern.pattern()), text);
    }
    for (DialedNumber number : sendable) {
      assertEquals(
          isAccepted(rewrite.apply(number), accepts),
          patterns.stream().anyMatch(pattern -> pattern.pattern().matches(number)),
          () -> text + " at " + number);
    }
  }

  private static ImmutableList<RouteExceedsTrunk> found(
      String pattern, String prepend, String accepts) {
    String put = prepend.isEmpty() ? "" : " prepend " + prepend;
    return Programs.check(
            "node a { route "
                + pattern
                + put
                + " -> t }"
                + " trunk t : dahdi a -> outside { group 1  accepts "
                + accepts
                + " }")
        .problems()
        .stream()
        .filter(RouteExceedsTrunk.class::isInstance)
        .map(RouteExceedsTrunk.class::cast)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isAccepted(DialedNumber number, List<String> accepts) {
    return accepts.stream().anyMatch(text -> read(text).pattern().matches(number));
  }

  private static StrippedPattern read(String text) {
    return ((PatternParser.Result.Read) PatternParser.parse(text)).pattern();
  }

  /** At most two elements, so that numbers of five characters decide everything. */
  private static String pattern(Random random, boolean strips) {
    int length = 1 + random.nextInt(2);
    int strip = strips ? random.nextInt(length) : 0;
    var text = new StringBuilder("_");
    for (int i = 0; i < length; i++) {
      text.append(i == strip && strip > 0 ? "|" : "");
      text.append(ELEMENTS.get(random.nextInt(ELEMENTS.size())));
    }
    return text + ImmutableList.of("", ".", "!").get(random.nextInt(3));
  }

  private static List<DialedNumber> numbersUpTo(int length) {
    var all = new ArrayList<DialedNumber>();
    var last = List.of("");
    for (int size = 1; size <= length; size++) {
      var next = new ArrayList<String>();
      for (String number : last) {
        DIGITS.forEach(digit -> next.add(number + digit));
      }
      next.forEach(number -> all.add(DialedNumber.of(number)));
      last = next;
    }
    return all;
  }
}
