package org.trunklang.numbers;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An exact set of numbers, of any length: whatever patterns, strips, prepends and the operations
 * here can say. Immutable. Equal sets are equal values, whatever they were made from; the empty
 * number, of a call without one, may be in a set too.
 *
 * <p>The operations take sets of any {@link NumberSpace}, and give one of their own.
 */
public final class NumberSet {
  private final NumberSpace space;
  private final int root;

  NumberSet(NumberSpace space, int root) {
    this.space = space;
    this.root = root;
  }

  public boolean isEmpty() {
    return root == none();
  }

  public boolean contains(DialedNumber number) {
    return states().label(space.after(root, number.digits())) == States.PRESENT;
  }

  /** Whether every number of the other set is in this one. */
  public boolean contains(NumberSet other) {
    return other.minus(this).isEmpty();
  }

  public boolean overlaps(NumberSet other) {
    return !intersection(other).isEmpty();
  }

  public NumberSet union(NumberSet other) {
    int all = all();
    int none = none();
    return combined(
        other,
        new Combination(states()) {
          @Override
          int label(int one, int second) {
            return one | second;
          }

          @Override
          int shortcut(int one, int second) {
            if (one == all || second == all) {
              return all;
            }
            return one == none || one == second ? second : second == none ? one : -1;
          }
        });
  }

  public NumberSet intersection(NumberSet other) {
    int all = all();
    int none = none();
    return combined(
        other,
        new Combination(states()) {
          @Override
          int label(int one, int second) {
            return one & second;
          }

          @Override
          int shortcut(int one, int second) {
            if (one == none || second == none) {
              return none;
            }
            return one == all || one == second ? second : second == all ? one : -1;
          }
        });
  }

  /** The numbers of this set that are not in the other. */
  public NumberSet minus(NumberSet other) {
    int all = all();
    int none = none();
    return combined(
        other,
        new Combination(states()) {
          @Override
          int label(int one, int second) {
            return one & ~second;
          }

          @Override
          int shortcut(int one, int second) {
            if (one == none || second == all || one == second) {
              return none;
            }
            return second == none ? one : -1;
          }
        });
  }

  /** Every string of dialable characters that is not in this set, perhaps the empty one too. */
  public NumberSet complement() {
    return space.set(space.relabelled(root, label -> 1 - label));
  }

  private NumberSet combined(NumberSet other, Combination combination) {
    return space.set(combination.of(root, space.rootOf(other)));
  }

  /**
   * What remains of the numbers when their first characters are removed. Numbers shorter than that
   * leave nothing.
   */
  public NumberSet strip(int count) {
    NumberSet stripped = this;
    for (int i = 0; i < count && !stripped.isEmpty(); i++) {
      NumberSet rest = space.none();
      int before = -1;
      for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
        int way = states().next(stripped.root, symbol);
        if (way != before) {
          rest = rest.union(space.set(way));
        }
        before = way;
      }
      stripped = rest;
    }
    return stripped;
  }

  /** The numbers behind a fixed beginning. */
  public NumberSet prepend(String digits) {
    return space.set(space.spelled(digits, none(), root));
  }

  /** What a rewrite makes of the numbers. */
  public NumberSet after(Rewrite rewrite) {
    return strip(rewrite.strip()).prepend(rewrite.prepend());
  }

  /** The numbers of which a rewrite makes one of this set; none too short for its strip. */
  public NumberSet before(Rewrite rewrite) {
    return space.set(space.behindAny(rewrite.strip(), space.after(root, rewrite.prepend())));
  }

  /** How many numbers of a length there are. */
  public BigInteger count(int length) {
    return new Counts(states()).of(root, length);
  }

  /** The length from which on every further character is as good as any other. */
  public int settledLength() {
    return new Depths(states()).of(root);
  }

  /** Whether there is no longest number. */
  public boolean isOpen() {
    return new Depths(states()).reaches(root, all());
  }

  /** The shortest number; of several, the first by its characters. */
  public Optional<DialedNumber> shortest() {
    return Examples.shortest(states(), root);
  }

  /**
   * A short number that a person might dial; the same one on every run, and of digits alone where
   * there is such a one. The empty number only where there is no other.
   */
  public Optional<DialedNumber> example() {
    return Examples.likeliest(states(), root);
  }

  /** Any number of at most so many characters, each as likely as any other. */
  public Optional<DialedNumber> random(RandomGenerator random, int longest) {
    return Examples.random(states(), root, random, longest);
  }

  /**
   * Patterns that together have these numbers and no others: the fewest that there are, unless the
   * search for them gets too long, and as narrow as they can be; the empty number is in no pattern.
   */
  public ImmutableList<DialPattern> patterns() {
    return PatternCover.of(space, this);
  }

  NumberSpace space() {
    return space;
  }

  int root() {
    return root;
  }

  private int none() {
    return states().constant(States.ABSENT);
  }

  private int all() {
    return states().constant(States.PRESENT);
  }

  private States states() {
    return space.states();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberSet that
        && hashCode() == that.hashCode()
        && root == space.rootOf(that);
  }

  @Override
  public int hashCode() {
    return states().hash(root);
  }

  @Override
  public String toString() {
    return patterns().toString();
  }
}
