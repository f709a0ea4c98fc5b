package org.trunklang.routing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.primitives.ImmutableIntArray;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/**
 * Answers what a list of patterns has to say about a number, with one look into a table for each
 * character that tells patterns apart. The tables are filled as numbers ask for it, and may be
 * asked by many threads.
 *
 * <p>A state is the set of patterns that the characters read so far leave possible. Where all of
 * them ask the same of the rest of the number, the state is a leaf: its answer is known but for
 * that one comparison. When the tables of a {@link Budget} have used it up, no state is added any
 * more, and what the last known state leaves possible is matched one by one.
 */
final class PatternAutomaton<T> {
  /** What the patterns that match a number lead to; asked once for a state. */
  interface Answer<T> {
    /** The answer for the patterns at these indexes, in ascending order; at least one. */
    T of(ImmutableIntArray matching);
  }

  /** What tables share: how many cells they may have in all, and one copy of each rest. */
  static final class Budget {
    private final Interner<DialPattern> rests = Interners.newStrongInterner();
    private final AtomicLong left;

    Budget(long cells) {
      this.left = new AtomicLong(cells);
    }

    boolean take(long cells) {
      return left.addAndGet(-cells) >= 0;
    }
  }

  // What a cell holds: one of these, the number of an inner state, or a leaf's with all bits
  // turned.
  private static final int UNKNOWN = 0;
  private static final int DEAD = 1;
  private static final int START = 2;
  private static final int BEYOND_BUDGET = Integer.MIN_VALUE;

  private static final int SHIFT = 4;
  private static final byte[] SYMBOL = symbols();

  private final ImmutableList<DialPattern> patterns;
  private final Answer<T> answer;
  private final T none;
  private final Budget budget;
  private volatile Tables tables;

  @GuardedBy("this")
  private final Map<State, Integer> numbers = new HashMap<>();

  /** The inner states under their numbers. */
  @GuardedBy("this")
  private State[] states;

  @GuardedBy("this")
  private int inner = START + 1;

  @GuardedBy("this")
  private int leaves = 0;

  /**
   * The patterns still possible, in ascending order, after {@code depth} characters. Depths at
   * which every possible pattern takes whatever comes are one depth.
   */
  private record State(int depth, ImmutableIntArray possible) {}

  /** All patterns still possible match when the rest of the number does, and none otherwise. */
  private record Leaf<T>(DialPattern rest, T answer) {}

  /**
   * Follow-up states, 16 cells for each inner state, the leaves, and the answers of inner states;
   * what is written once is never changed.
   */
  private static final class Tables {
    final int[] next;
    final @Nullable Object[] answers;
    final @Nullable Object[] leaves;

    Tables(int[] next, @Nullable Object[] answers, @Nullable Object[] leaves) {
      this.next = next;
      this.answers = answers;
      this.leaves = leaves;
    }
  }

  /**
   * @param none the answer for a number that no pattern matches
   */
  PatternAutomaton(ImmutableList<DialPattern> patterns, Answer<T> answer, T none, Budget budget) {
    this.patterns = patterns;
    this.answer = answer;
    this.none = none;
    this.budget = budget;
    var all = ImmutableIntArray.builder(patterns.size());
    for (int i = 0; i < patterns.size(); i++) {
      all.add(i);
    }
    var start = new State(0, all.build());
    this.states = new State[] {start, start, start, start};
    this.numbers.put(start, START);
    this.tables = new Tables(new int[4 << SHIFT], new Object[4], new Object[4]);
  }

  /** The answer for a number. */
  T match(String number) {
    Tables at = tables;
    int state = START;
    for (int i = 0; i < number.length(); i++) {
      int symbol = symbol(number.charAt(i));
      int next = at.next[(state << SHIFT) | symbol];
      if (next == UNKNOWN) {
        next = grow(state, symbol);
        at = tables;
      }
      if (next < 0) {
        return next == BEYOND_BUDGET
            ? oneByOne(state, number)
            : atLeaf(leaf(at, ~next), number, i + 1);
      }
      if (next == DEAD) {
        return none;
      }
      state = next;
    }
    @SuppressWarnings("unchecked") // only answers are put there
    T known = (T) at.answers[state];
    return known != null ? known : answer(state);
  }

  private T atLeaf(Leaf<T> leaf, String number, int from) {
    return leaf.rest.matches(number, from) ? leaf.answer : none;
  }

  @SuppressWarnings("unchecked") // only leaves are put there
  private Leaf<T> leaf(Tables at, int index) {
    Object leaf = at.leaves[index];
    if (leaf == null) { // another thread has just put it there
      synchronized (this) {
        leaf = requireNonNull(tables.leaves[index]);
      }
    }
    return (Leaf<T>) leaf;
  }

  private static int symbol(char c) {
    return c < SYMBOL.length ? SYMBOL[c] : SYMBOL[0];
  }

  private synchronized int grow(int state, int symbol) {
    int known = tables.next[(state << SHIFT) | symbol];
    if (known != UNKNOWN) {
      return known;
    }
    int next = stateAfter(states[state], symbol);
    if (next != BEYOND_BUDGET) {
      tables.next[(state << SHIFT) | symbol] = next;
    }
    return next;
  }

  @GuardedBy("this")
  private int stateAfter(State state, int symbol) {
    if (symbol >= Symbols.COUNT) {
      return DEAD;
    }
    int depth = state.depth + 1;
    int settled = 0;
    var possible = ImmutableIntArray.builder();
    for (int i = 0; i < state.possible.length(); i++) {
      int id = state.possible.get(i);
      DialPattern pattern = patterns.get(id);
      boolean goesOn =
          state.depth < pattern.length()
              ? (pattern.position(state.depth) & (1 << symbol)) != 0
              : pattern.isOpen();
      if (goesOn) {
        possible.add(id);
        settled = Math.max(settled, Math.max(pattern.length(), pattern.minLength()));
      }
    }
    var next = new State(Math.min(depth, settled), possible.build().trimmed());
    if (next.possible.isEmpty()) {
      return DEAD;
    }
    Integer number = numbers.get(next);
    return number != null ? number : add(next);
  }

  @GuardedBy("this")
  private int add(State state) {
    DialPattern rest = commonRest(state);
    int cells = rest == null ? 1 << SHIFT : 4;
    if (!budget.take(cells + state.possible.length() + 16L)) {
      return BEYOND_BUDGET;
    }
    int number = rest == null ? addInner(state) : addLeaf(state, rest);
    numbers.put(state, number);
    return number;
  }

  /** What every pattern still possible asks of the rest, where that is the same. */
  private @Nullable DialPattern commonRest(State state) {
    DialPattern rest = patterns.get(state.possible.get(0)).strip(state.depth);
    for (int i = 1; i < state.possible.length(); i++) {
      if (!patterns.get(state.possible.get(i)).strip(state.depth).equals(rest)) {
        return null;
      }
    }
    return rest;
  }

  // Readers of old tables never see a state that only newer ones have room for.

  @GuardedBy("this")
  private int addInner(State state) {
    int number = inner++;
    if (number == states.length) {
      states = Arrays.copyOf(states, 2 * number);
      tables =
          new Tables(
              Arrays.copyOf(tables.next, (2 * number) << SHIFT),
              Arrays.copyOf(tables.answers, 2 * number),
              tables.leaves);
    }
    states[number] = state;
    return number;
  }

  @GuardedBy("this")
  private int addLeaf(State state, DialPattern rest) {
    int index = leaves++;
    if (index == tables.leaves.length) {
      tables =
          new Tables(tables.next.clone(), tables.answers, Arrays.copyOf(tables.leaves, 2 * index));
    }
    tables.leaves[index] = new Leaf<>(budget.rests.intern(rest), answer.of(state.possible));
    return ~index;
  }

  private synchronized T answer(int state) {
    @SuppressWarnings("unchecked") // only answers are put there
    T known = (T) tables.answers[state];
    if (known != null) {
      return known;
    }
    State at = states[state];
    var matching = ImmutableIntArray.builder();
    for (int i = 0; i < at.possible.length(); i++) {
      DialPattern pattern = patterns.get(at.possible.get(i));
      boolean ends =
          pattern.isOpen() ? pattern.minLength() <= at.depth : pattern.length() == at.depth;
      if (ends) {
        matching.add(at.possible.get(i));
      }
    }
    T found = of(matching.build());
    tables.answers[state] = found;
    return found;
  }

  private T oneByOne(int state, String number) {
    ImmutableIntArray possible;
    synchronized (this) {
      possible = states[state].possible;
    }
    var matching = ImmutableIntArray.builder();
    for (int i = 0; i < possible.length(); i++) {
      if (patterns.get(possible.get(i)).matches(number)) {
        matching.add(possible.get(i));
      }
    }
    return of(matching.build());
  }

  private T of(ImmutableIntArray matching) {
    return matching.isEmpty() ? none : answer.of(matching);
  }

  private static byte[] symbols() {
    byte[] symbols = new byte[128];
    for (char c = 0; c < symbols.length; c++) {
      int index = Symbols.index(c);
      symbols[c] = (byte) (index < 0 ? Symbols.COUNT : index);
    }
    return symbols;
  }
}
