package org.trunklang.numbers;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for fewer patterns that say a set than somebody else has found, and finds them where there
 * are any, unless the search gets too long: to find the fewest is as hard as set cover.
 *
 * <p>Numbers of which no two are in one pattern of the set need a pattern each. Where there are as
 * many of these as there are patterns, there is nothing to look for.
 */
final class ShortestCover {
  /** A longer list is not read closely, and hardly ever proven to be the shortest. */
  private static final int MOST_PATTERNS = 24;

  /** So many steps take about a hundredth of a second. */
  private static final int MOST_STEPS = 10_000;

  private final NumberSpace space;
  private final MaximalPatterns maximal;
  private final Map<DialedNumber, ImmutableList<DialPattern>> known = new HashMap<>();

  private ShortestCover(NumberSpace space, NumberSet set) {
    this.space = space;
    this.maximal = new MaximalPatterns(space.states(), space.rootOf(set), MOST_STEPS);
  }

  /** The fewest patterns that say a set, if they are fewer than {@code limit} and can be found. */
  static Optional<ImmutableList<DialPattern>> below(int limit, NumberSet set) {
    if (limit < 2 || limit > MOST_PATTERNS) {
      return Optional.empty();
    }
    var space = new NumberSpace();
    var search = new ShortestCover(space, set);
    NumberSet all = space.none().union(set).minus(space.of(DialedNumber.NONE));
    Optional<ImmutableList<DialPattern>> best = Optional.empty();
    var found = search.cover(all, limit - 1);
    while (found.isPresent()) {
      best = found.map(ImmutableList::copyOf);
      found = search.cover(all, found.get().size() - 1);
    }
    return best;
  }

  /** At most so many patterns that have all of what is left; empty where there are no such ones. */
  private Optional<List<DialPattern>> cover(NumberSet left, int most) {
    if (left.isEmpty()) {
      return Optional.of(new ArrayList<>());
    }
    Optional<DialedNumber> hardest = hardest(left, most);
    if (hardest.isEmpty()) {
      return Optional.empty();
    }
    for (DialPattern pattern : around(hardest.get())) {
      var rest = cover(left.minus(space.of(pattern)), most - 1);
      if (rest.isPresent()) {
        rest.get().add(pattern);
        return rest;
      }
    }
    return Optional.empty();
  }

  /**
   * Of numbers that need a pattern each, the one that has the least choice; empty when they are
   * more than may be spent.
   */
  private Optional<DialedNumber> hardest(NumberSet left, int most) {
    Optional<DialedNumber> hardest = Optional.empty();
    int leastChoice = Integer.MAX_VALUE;
    int needed = 0;
    NumberSet apart = left;
    while (!apart.isEmpty()) {
      if (++needed > most) {
        return Optional.empty();
      }
      DialedNumber number = apart.shortest().orElseThrow();
      ImmutableList<DialPattern> around = around(number);
      if (around.size() < leastChoice) {
        leastChoice = around.size();
        hardest = Optional.of(number);
      }
      apart = apart.minus(space.of(around));
    }
    return hardest;
  }

  /** None at all once the search has been given up: then no cover is found any more. */
  private ImmutableList<DialPattern> around(DialedNumber number) {
    return known.computeIfAbsent(number, maximal::of);
  }
}
