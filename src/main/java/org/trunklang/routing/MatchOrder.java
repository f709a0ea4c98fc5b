package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Comparator;
import java.util.LinkedHashMap;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialPattern.Tail;

/**
 * The order in which Asterisk tries the patterns of a context: the first that matches is taken.
 * Single numbers come first; then, position by position from the left, the smaller set; of sets of
 * one size the one that has the smaller character where they first differ; then {@code .}, then the
 * end of the pattern.
 *
 * <p>Once {@code P!} is told as {@code P} and {@code P.}, a pattern that is a proper part of
 * another one is always tried before it. (With {@code !} itself it would not be: {@code 12!} is
 * tried before {@code 12}.)
 */
public final class MatchOrder {
  private MatchOrder() {}

  /** Sorts patterns without {@code !} in the order in which they are tried. */
  public static final Comparator<DialPattern> COMPARATOR =
      Comparator.comparing((DialPattern pattern) -> !pattern.isSingle())
          .thenComparing(MatchOrder::byPositions);

  /**
   * The rows by which Asterisk chooses as these sets do among themselves, in the order in which it
   * tries them. Where two sets come to the same row, it is that of the smaller set.
   */
  static ImmutableList<MatchRow> rows(ImmutableList<SettledSet> sets) {
    var rows = new LinkedHashMap<DialPattern, SettledSet>();
    for (SettledSet set : sets) {
      for (DialPattern pattern : withoutZeroOrMore(set.numbers())) {
        rows.merge(pattern, set, (one, other) -> one.strictlyContains(other) ? other : one);
      }
    }
    return rows.entrySet().stream()
        .map(row -> new MatchRow(row.getKey(), row.getValue().winner()))
        .sorted(Comparator.comparing(MatchRow::pattern, COMPARATOR))
        .collect(ImmutableList.toImmutableList());
  }

  /** The same numbers in patterns without {@code !}. */
  static ImmutableList<DialPattern> withoutZeroOrMore(DialPattern pattern) {
    if (pattern.tail() != Tail.ZERO_OR_MORE) {
      return ImmutableList.of(pattern);
    }
    ImmutableIntArray positions = pattern.positions();
    DialPattern open = DialPattern.of(positions, Tail.ONE_OR_MORE);
    return positions.isEmpty()
        ? ImmutableList.of(open)
        : ImmutableList.of(DialPattern.of(positions, Tail.NONE), open);
  }

  private static int byPositions(DialPattern one, DialPattern other) {
    int shared = Math.min(one.length(), other.length());
    for (int i = 0; i < shared; i++) {
      int order = compareSets(one.position(i), other.position(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(endRank(one, shared), endRank(other, shared));
  }

  private static int compareSets(int one, int other) {
    int bySize = Integer.compare(Integer.bitCount(one), Integer.bitCount(other));
    if (bySize != 0 || one == other) {
      return bySize;
    }
    int firstDifference = Integer.numberOfTrailingZeros(one ^ other);
    return (one & (1 << firstDifference)) != 0 ? -1 : 1;
  }

  /** A further position comes before an open end, and that before a closed one. */
  private static int endRank(DialPattern pattern, int position) {
    if (position < pattern.length()) {
      return 0;
    }
    return switch (pattern.tail()) {
      case ONE_OR_MORE -> 1;
      case ZERO_OR_MORE -> 2;
      case NONE -> 3;
    };
  }
}
