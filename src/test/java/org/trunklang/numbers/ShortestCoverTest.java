package org.trunklang.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.numbers.DialPattern.Tail;

/** Sets said in patterns, against every list of patterns that there is. */
final class ShortestCoverTest {
  private static final int LONGEST = 3;
  private static final ImmutableList<Integer> GROUPS =
      ImmutableList.of(
          Symbols.mask('1'), Symbols.mask('2'), Symbols.ANY & ~Symbols.range('1', '2'));

  /** With a number of each kind that the patterns below can tell from the others. */
  private static final ImmutableList<DialedNumber> NUMBERS = numbers();

  private static final ImmutableList<DialPattern> PATTERNS = everyPattern();

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  private static ImmutableList<DialedNumber> numbers() {
    var numbers = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length <= LONGEST; length++) {
      for (int to = numbers.size(); from < to; from++) {
        for (char next : "123".toCharArray()) {
          numbers.add(numbers.get(from) + next);
        }
      }
    }
    return numbers.stream().skip(1).map(DialedNumber::of).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<DialPattern> everyPattern() {
    var rows = new ArrayList<ImmutableIntArray>(List.of(ImmutableIntArray.of()));
    for (int from = 0, length = 0; length < LONGEST; length++) {
      for (int to = rows.size(); from < to; from++) {
        for (int pick = 1; pick < 1 << GROUPS.size(); pick++) {
          rows.add(ImmutableIntArray.builder().addAll(rows.get(from)).add(groups(pick)).build());
        }
      }
    }
    return rows.stream()
        .skip(1)
        .flatMap(row -> List.of(Tail.values()).stream().map(tail -> DialPattern.of(row, tail)))
        .collect(ImmutableList.toImmutableList());
  }

  private static int groups(int pick) {
    return IntStream.range(0, GROUPS.size())
        .filter(i -> (pick & (1 << i)) != 0)
        .map(GROUPS::get)
        .reduce(0, (one, other) -> one | other);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_list_of_patterns_is_shorter(int seed) {
    var random = new Random(seed);
    var space = new NumberSpace();
    NumberSet set = some(random, space, 1 + random.nextInt(6)).minus(some(random, space, 3));
    var said = set.patterns();
    assertEquals(set, space.of(said));
    assertFalse(canBeSaidIn(said.size() - 1, set), said::toString);
  }

  private static NumberSet some(Random random, NumberSpace space, int most) {
    return space.of(
        random.ints(random.nextInt(most + 1), 0, PATTERNS.size()).mapToObj(PATTERNS::get).toList());
  }

  /** Whether so many patterns are enough to say the set. */
  private static boolean canBeSaidIn(int most, NumberSet set) {
    BitSet all = members(set::contains);
    var within =
        PATTERNS.stream()
            .map(pattern -> members(pattern::matches))
            .filter(numbers -> isPart(numbers, all))
            .distinct()
            .toList();
    var widest =
        within.stream()
            .filter(one -> within.stream().noneMatch(o -> !o.equals(one) && isPart(one, o)))
            .toList();
    return most >= 0 && cover(all, widest, most);
  }

  private static boolean isPart(BitSet part, BitSet of) {
    var outside = (BitSet) part.clone();
    outside.andNot(of);
    return outside.isEmpty();
  }

  private static BitSet members(Predicate<DialedNumber> set) {
    var members = new BitSet();
    for (int i = 0; i < NUMBERS.size(); i++) {
      members.set(i, set.test(NUMBERS.get(i)));
    }
    return members;
  }

  private static boolean cover(BitSet left, List<BitSet> by, int most) {
    int first = left.nextSetBit(0);
    if (first < 0 || most == 0) {
      return first < 0;
    }
    for (BitSet numbers : by) {
      if (numbers.get(first)) {
        var rest = (BitSet) left.clone();
        rest.andNot(numbers);
        if (cover(rest, by, most - 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
