package org.trunklang.numbers;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says something of each number, or nothing: which rule wins it, where it ends. Immutable. Maps of
 * one space are equal exactly when they say the same of every number.
 *
 * @param <T> what is said; told apart by {@code equals}
 */
public final class NumberMap<T> {
  private final NumberSpace space;
  private final int root;

  NumberMap(NumberSpace space, int root) {
    this.space = space;
    this.root = root;
  }

  public Optional<T> get(DialedNumber number) {
    return Optional.ofNullable(value(states().label(space.after(root, number.digits()))));
  }

  /** Everything that is said of some number, each once, in no order that means anything. */
  public ImmutableSet<T> values() {
    var values = ImmutableSet.<T>builder();
    labels().stream()
        .filter(label -> label != States.ABSENT)
        .forEach(label -> values.add(known(label)));
    return values.build();
  }

  /** The numbers of which this is said. */
  public NumberSet where(T value) {
    int wanted = space.label(value);
    return space.set(
        space.relabelled(root, label -> label == wanted ? States.PRESENT : States.ABSENT));
  }

  /** The numbers of which something is said that is wanted. */
  public NumberSet where(Predicate<? super T> wanted) {
    return space.set(
        space.relabelled(
            root,
            label ->
                label != States.ABSENT && wanted.test(known(label))
                    ? States.PRESENT
                    : States.ABSENT));
  }

  /** Each value with the numbers of which it is said. */
  public ImmutableMap<T, NumberSet> parts() {
    var parts = ImmutableMap.<T, NumberSet>builder();
    for (T value : values()) {
      parts.put(value, where(value));
    }
    return parts.buildOrThrow();
  }

  /** The numbers of which anything is said. */
  public NumberSet domain() {
    return where(_ -> true);
  }

  /** Something else said in place of each value. */
  public <U> NumberMap<U> map(Function<? super T, ? extends U> change) {
    return space.map(
        space.relabelled(
            root,
            label -> label == States.ABSENT ? label : space.label(change.apply(known(label)))));
  }

  /** What is said of the numbers of a set, and nothing of others. */
  public NumberMap<T> within(NumberSet set) {
    States states = states();
    int none = states.constant(States.ABSENT);
    int all = states.constant(States.PRESENT);
    return space.map(
        new Combination(states) {
          @Override
          int label(int one, int other) {
            return other == States.ABSENT ? States.ABSENT : one;
          }

          @Override
          int shortcut(int one, int other) {
            return other == all ? one : other == none || one == none ? none : -1;
          }
        }.of(root, space.rootOf(set)));
  }

  /** This map, and for the numbers of which it says nothing another one. */
  public NumberMap<T> orElse(NumberMap<T> other) {
    States states = states();
    int none = states.constant(States.ABSENT);
    return space.map(
        new Combination(states) {
          @Override
          int label(int one, int second) {
            return one == States.ABSENT ? second : one;
          }

          @Override
          int shortcut(int one, int second) {
            if (one == none) {
              return second;
            }
            return second == none || states.isConstant(one) || one == second ? one : -1;
          }
        }.of(root, other.root));
  }

  /**
   * What follows from what this map and another one of the same space say of a number; nothing
   * where one of them says nothing.
   */
  public <U, R> NumberMap<R> combine(
      NumberMap<U> other, BiFunction<? super T, ? super U, ? extends R> combination) {
    States states = states();
    int none = states.constant(States.ABSENT);
    return space.map(
        new Combination(states) {
          @Override
          int label(int one, int second) {
            return one == States.ABSENT || second == States.ABSENT
                ? States.ABSENT
                : space.label(combination.apply(known(one), other.known(second)));
          }

          @Override
          int shortcut(int one, int second) {
            return one == none || second == none ? none : -1;
          }
        }.of(root, other.root));
  }

  /** This map without the numbers of which another one of the same space says the same. */
  public NumberMap<T> changing(NumberMap<T> other) {
    States states = states();
    int none = states.constant(States.ABSENT);
    return space.map(
        new Combination(states) {
          @Override
          int label(int one, int second) {
            return one == second ? States.ABSENT : one;
          }

          @Override
          int shortcut(int one, int second) {
            return one == none || one == second ? none : -1;
          }
        }.of(root, other.root));
  }

  /**
   * What this map says of a number once it is rewritten. Of numbers too short for the strip it says
   * nothing.
   */
  public NumberMap<T> before(Rewrite rewrite) {
    return space.map(space.behindAny(rewrite.strip(), space.after(root, rewrite.prepend())));
  }

  private BitSet labels() {
    var labels = new BitSet();
    var seen = new BitSet();
    collect(root, seen, labels);
    return labels;
  }

  private void collect(int state, BitSet seen, BitSet labels) {
    if (seen.get(state)) {
      return;
    }
    seen.set(state);
    labels.set(states().label(state));
    if (!states().isConstant(state)) {
      for (int i = 0; i < States.SYMBOLS; i++) {
        collect(states().next(state, i), seen, labels);
      }
    }
  }

  private States states() {
    return space.states();
  }

  private @Nullable T value(int label) {
    return label == States.ABSENT ? null : known(label);
  }

  @SuppressWarnings("unchecked") // only what this map says is under its labels
  private T known(int label) {
    return (T) space.value(label);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberMap<?> that && space == that.space && root == that.root;
  }

  @Override
  public int hashCode() {
    return root;
  }

  @Override
  public String toString() {
    return parts().toString();
  }
}
