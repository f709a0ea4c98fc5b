package org.trunklang.stdlib;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A finite set of digit strings, held as its smallest acyclic automaton. Equal sets are one object,
 * so two digits mean the same at a place exactly when the same set follows them.
 */
final class DigitSet {
  static final DigitSet NONE = new DigitSet(new Shape(false, ImmutableList.of()));
  static final DigitSet EMPTY_STRING = new DigitSet(new Shape(true, ImmutableList.of()));

  private static final Map<Shape, DigitSet> ALL = new ConcurrentHashMap<>();

  /** What makes a set itself: whether a number ends here, and what follows each of ten digits. */
  private record Shape(boolean endsHere, ImmutableList<DigitSet> following) {}

  private record Pair(DigitSet first, DigitSet second) {}

  private interface Membership {
    boolean of(boolean inFirst, boolean inSecond);
  }

  private final Shape shape;

  private DigitSet(Shape shape) {
    this.shape = shape;
  }

  private static DigitSet of(boolean endsHere, ImmutableList<DigitSet> following) {
    if (following.stream().allMatch(DigitSet::isEmpty)) {
      return endsHere ? EMPTY_STRING : NONE;
    }
    return ALL.computeIfAbsent(new Shape(endsHere, following), DigitSet::new);
  }

  /** The strings of exactly one digit, which {@code digits} holds. */
  static DigitSet oneOf(DigitClass digits) {
    return of(
        false,
        IntStream.range(0, 10)
            .mapToObj(digit -> digits.has(digit) ? EMPTY_STRING : NONE)
            .collect(toImmutableList()));
  }

  /** What follows {@code digit} in those numbers that begin with it. */
  DigitSet after(int digit) {
    return shape.following.isEmpty() ? NONE : shape.following.get(digit);
  }

  boolean endsHere() {
    return shape.endsHere;
  }

  boolean isEmpty() {
    return this == NONE;
  }

  boolean contains(String number) {
    DigitSet rest = this;
    for (int i = 0; i < number.length(); i++) {
      rest = rest.after(number.charAt(i) - '0');
    }
    return rest.endsHere();
  }

  /** Every number of this set followed by every number of the next. */
  DigitSet then(DigitSet next) {
    return then(next, new HashMap<>());
  }

  private DigitSet then(DigitSet next, Map<DigitSet, DigitSet> done) {
    if (isEmpty() || next.isEmpty()) {
      return NONE;
    }
    DigitSet known = done.get(this);
    if (known == null) {
      DigitSet longer =
          of(
              false,
              IntStream.range(0, 10)
                  .mapToObj(digit -> after(digit).then(next, done))
                  .collect(toImmutableList()));
      known = endsHere() ? longer.or(next) : longer;
      done.put(this, known);
    }
    return known;
  }

  DigitSet times(int least, int most) {
    DigitSet result = NONE;
    DigitSet power = EMPTY_STRING;
    for (int count = 0; count <= most; count++) {
      result = count >= least ? result.or(power) : result;
      power = power.then(this);
    }
    return result;
  }

  DigitSet or(DigitSet other) {
    return combine(this, other, (first, second) -> first || second, new HashMap<>());
  }

  DigitSet and(DigitSet other) {
    return combine(this, other, (first, second) -> first && second, new HashMap<>());
  }

  DigitSet minus(DigitSet other) {
    return combine(this, other, (first, second) -> first && !second, new HashMap<>());
  }

  private static DigitSet combine(
      DigitSet first, DigitSet second, Membership membership, Map<Pair, DigitSet> done) {
    if (first.isEmpty() && second.isEmpty()) {
      return NONE;
    }
    var pair = new Pair(first, second);
    DigitSet known = done.get(pair);
    if (known == null) {
      known =
          of(
              membership.of(first.endsHere(), second.endsHere()),
              IntStream.range(0, 10)
                  .mapToObj(d -> combine(first.after(d), second.after(d), membership, done))
                  .collect(toImmutableList()));
      done.put(pair, known);
    }
    return known;
  }

  ImmutableSortedSet<Integer> lengths() {
    return lengths(new HashMap<>());
  }

  private ImmutableSortedSet<Integer> lengths(Map<DigitSet, ImmutableSortedSet<Integer>> done) {
    ImmutableSortedSet<Integer> known = done.get(this);
    if (known == null) {
      var lengths = ImmutableSortedSet.<Integer>naturalOrder();
      if (endsHere()) {
        lengths.add(0);
      }
      for (DigitSet rest : shape.following) {
        rest.lengths(done).forEach(length -> lengths.add(length + 1));
      }
      known = lengths.build();
      done.put(this, known);
    }
    return known;
  }

  DigitSet ofLength(int length) {
    return and(oneOf(DigitClass.X).times(length, length));
  }

  /** The shortest number, and of the shortest the lowest. The set is not empty. */
  String first() {
    var number = new StringBuilder();
    DigitSet rest = ofLength(lengths().first());
    while (!rest.endsHere()) {
      int digit = 0;
      while (rest.after(digit).isEmpty()) {
        digit++;
      }
      number.append(digit);
      rest = rest.after(digit);
    }
    return number.toString();
  }
}
