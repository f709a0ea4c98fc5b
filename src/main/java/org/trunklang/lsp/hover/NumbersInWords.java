package org.trunklang.lsp.hover;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;

/** How many numbers a set has, how long they are, and three of them. */
record NumbersInWords(NumberSet set, DialedNumber example) {
  private static final int EXAMPLES = 3;
  private static final int MOST_TRIES = 20;

  /**
   * @param seed the same seed gives the same examples
   */
  String text(int seed) {
    return count()
        + ", such as "
        + examples(seed).stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
  }

  private String count() {
    ImmutableList<Integer> lengths = lengths();
    int shortest = lengths.getFirst();
    if (set.isOpen()) {
      return "numbers of " + characters(shortest) + " or more";
    }
    BigInteger count = lengths.stream().map(set::count).reduce(BigInteger.ZERO, BigInteger::add);
    int longest = lengths.getLast();
    return (count.equals(BigInteger.ONE) ? "one number" : count + " numbers")
        + " of "
        + (shortest == longest ? "" : shortest + " to ")
        + characters(longest);
  }

  private static String characters(int count) {
    return count == 1 ? "1 character" : count + " characters";
  }

  /** Those up to which the set is not the same for all longer ones. */
  private ImmutableList<Integer> lengths() {
    return IntStream.rangeClosed(0, set.settledLength())
        .filter(length -> set.count(length).signum() > 0)
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }

  private Set<String> examples(int seed) {
    var random = new Random(seed);
    Set<String> examples = new LinkedHashSet<>();
    examples.add(example.digits());
    boolean ofDigits = isOfDigits(example.digits());
    int longest = lengths().getFirst() + 2;
    for (int i = 0; i < MOST_TRIES && examples.size() < EXAMPLES; i++) {
      set.random(random, longest)
          .map(DialedNumber::digits)
          .filter(number -> !ofDigits || isOfDigits(number))
          .ifPresent(examples::add);
    }
    return examples;
  }

  private static boolean isOfDigits(String number) {
    return number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
