package org.trunklang.numbers;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a number of a pattern that no pattern of a list has. Exact: there is no answer only when
 * the list has every number of the pattern, up to the length that a number can have.
 *
 * <p>One length is searched after the other, the shortest first. Within a length every pattern is a
 * row of sets, and the search walks down the positions with the patterns that still match. Past the
 * longest pattern nothing new can come up: there an open pattern takes every character.
 */
public final class Uncovered {
  private final ImmutableIntArray wanted;
  private final List<ImmutableIntArray> rows;

  /** Positions and patterns still matching there from which no answer can be reached. */
  private final Set<Place> covered = new HashSet<>();

  private record Place(int position, ImmutableIntArray matching) {}

  private Uncovered(ImmutableIntArray wanted, List<ImmutableIntArray> rows) {
    this.wanted = wanted;
    this.rows = rows;
  }

  /**
   * A short number of {@code in} that none of {@code by} has; the same one on every run, and of
   * digits alone where there is such a one. Empty when together they have all of it.
   */
  public static Optional<DialedNumber> example(DialPattern in, Iterable<DialPattern> by) {
    var near = new ArrayList<DialPattern>();
    int longest = in.length();
    for (DialPattern pattern : by) {
      if (pattern.contains(in)) {
        return Optional.empty();
      }
      if (pattern.overlaps(in)) {
        near.add(pattern);
        longest = Math.max(longest, pattern.length());
      }
    }
    int last = in.isOpen() ? Math.min(longest + 1, DialedNumber.MAX_LENGTH) : in.length();
    var ofDigits = example(in, near, last, Symbols.X);
    return ofDigits.isPresent() ? ofDigits : example(in, near, last, Symbols.ANY);
  }

  /** Looks at numbers whose every character is one of {@code alphabet}, as far as it can be. */
  private static Optional<DialedNumber> example(
      DialPattern in, List<DialPattern> near, int last, int alphabet) {
    for (int length = in.minLength(); length <= last; length++) {
      var found = ofLength(length, in, near, alphabet);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<DialedNumber> ofLength(
      int length, DialPattern in, List<DialPattern> near, int alphabet) {
    var wanted = ImmutableIntArray.builder(length);
    for (int mask : in.row(length).asList()) {
      wanted.add((mask & alphabet) == 0 ? mask : mask & alphabet);
    }
    var rows = new ArrayList<ImmutableIntArray>();
    for (DialPattern pattern : near) {
      boolean reaches =
          pattern.isOpen() ? pattern.minLength() <= length : pattern.length() == length;
      if (reaches) {
        rows.add(pattern.row(length));
      }
    }
    var search = new Uncovered(wanted.build(), rows);
    int[] all = new int[rows.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    var digits = new StringBuilder();
    return search.find(0, ImmutableIntArray.copyOf(all), digits)
        ? Optional.of(DialedNumber.of(digits.toString()))
        : Optional.empty();
  }

  /** Completes the digits from a position on, given the patterns that have all digits so far. */
  private boolean find(int position, ImmutableIntArray matching, StringBuilder digits) {
    if (matching.isEmpty()) {
      for (int i = position; i < wanted.length(); i++) {
        digits.append(DialPattern.likely(wanted.get(i), i));
      }
      return true;
    }
    var place = new Place(position, matching);
    if (position == wanted.length() || anyTakesTheRest(place) || covered.contains(place)) {
      return false;
    }
    int open = wanted.get(position);
    while (open != 0) {
      char digit = DialPattern.likely(open, position);
      int mask = Symbols.mask(digit);
      var still = ImmutableIntArray.builder();
      int alike = open;
      for (int i = 0; i < matching.length(); i++) {
        int row = rows.get(matching.get(i)).get(position);
        boolean matches = (row & mask) != 0;
        alike &= matches ? row : ~row;
        if (matches) {
          still.add(matching.get(i));
        }
      }
      digits.append(digit);
      if (find(position + 1, still.build(), digits)) {
        return true;
      }
      digits.setLength(position);
      open &= ~alike; // every other character that the same patterns match leads to the same end
    }
    covered.add(place);
    return false;
  }

  private boolean anyTakesTheRest(Place place) {
    return place.matching.stream().anyMatch(row -> takesTheRest(rows.get(row), place.position));
  }

  private boolean takesTheRest(ImmutableIntArray row, int position) {
    for (int i = position; i < wanted.length(); i++) {
      if ((wanted.get(i) & ~row.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }
}
