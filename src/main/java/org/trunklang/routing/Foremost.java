package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/** Which of the candidates that match a number can win it, and nothing else. */
final class Foremost {
  private Foremost() {}

  /**
   * The candidates that remain, in the order of the list, which is that of: the first one
   * wins.
   *
   * @param matching indexes of all candidates that match a number
   */
  static ImmutableIntArray remaining(
      ImmutableList<Candidate> candidates, ImmutableIntArray matching) {
    if (matching.length() < 2) {
      return matching;
    }
    boolean own = matching.stream().anyMatch(i -> candidates.get(i).isOwn());
    var foremost =
        mostSpecific(
            candidates,
            own ? filter(matching, i -> !candidates.get(i).isAdvertised()) : matching,
            Candidate::numbers,
            Candidate::strictlyContains);
    var written = filter(foremost, i -> !candidates.get(i).isDerived());
    return written.isEmpty() ? foremost : written;
  }

  /** Those of which no other is a proper part, in the given order. */
  static ImmutableIntArray mostSpecific(
      ImmutableList<SettledSet> sets, ImmutableIntArray matching) {
    return mostSpecific(sets, matching, SettledSet::numbers, SettledSet::strictlyContains);
  }

  /** Those of which no other is a proper part, in the given order. */
  private static <T> ImmutableIntArray mostSpecific(
      ImmutableList<T> sets,
      ImmutableIntArray matching,
      Function<T, DialPattern> numbers,
      BiPredicate<T, T> strictlyContains) {
    if (matching.length() < 2) {
      return matching;
    }
    // What has fewer numbers sorts before what has more, so only what was kept can contradict, and
    // only of the same numbers is one kept that a later one is a part of.
    List<Integer> order = new ArrayList<>(matching.asList());
    order.sort(Comparator.comparingLong(i -> width(numbers.apply(sets.get(i)))));
    var kept = new ArrayList<Integer>();
    for (int i : order) {
      if (kept.stream().noneMatch(k -> strictlyContains.test(sets.get(i), sets.get(k)))) {
        kept.removeIf(k -> strictlyContains.test(sets.get(k), sets.get(i)));
        kept.add(i);
      }
    }
    kept.sort(Comparator.naturalOrder());
    return ImmutableIntArray.copyOf(kept);
  }

  /** Smaller for every proper part of a set than for the set. */
  private static long width(DialPattern pattern) {
    long choices = 0;
    int least = pattern.minLength();
    for (int i = 0; i < least; i++) {
      choices += Integer.bitCount(i < pattern.length() ? pattern.position(i) : Symbols.ANY);
    }
    long longerFirst = 1000L - least;
    return (longerFirst << 16) + (choices << 1) + (pattern.isOpen() ? 1 : 0);
  }

  private static ImmutableIntArray filter(ImmutableIntArray of, IntPredicate keep) {
    return ImmutableIntArray.copyOf(of.stream().filter(keep));
  }
}
