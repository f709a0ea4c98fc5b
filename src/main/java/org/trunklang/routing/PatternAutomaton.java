package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
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
 * character. The table is filled as numbers ask for it, and may be asked by many threads.
 *
 * <p>A state is the set of patterns that the characters read so far leave possible. When the tables
 * of a {@link Budget} have used it up, no state is added any more, and what the last known state
 * leaves possible is matched one by one.
 */
final class PatternAutomaton<T> {
  /** What the patterns that match a number lead to; asked once for a state. */
  interface Answer<T> {
    /** The answer for the patterns at these indexes, in ascending order; at least one. */
    T of(ImmutableIntArray matching);
  }

  /** How many cells the tables that share it may have in all. */
  static final class Budget {
    private final AtomicLong left;

    Budget(long cells) {
      this.left = new AtomicLong(cells);
    }

    boolean take(long cells) {
      return left.addAndGet(-cells) >= 0;
    }
  }

  private static final int UNKNOWN = 0;
  private static final int DEAD = 1;
  private static final int START = 2;
  private static final int BEYOND_BUDGET = -1;

  private static final int SHIFT = 4;
  private static final byte[] SYMBOL = symbols();

  private final ImmutableList<DialPattern> patterns;
  private final Answer<T> answer;
  private final T none;
  private final Budget budget;
  private volatile Tables tables;

  @GuardedBy("this")
  private final Map<State, Integer> numbers = new HashMap<>();

  @GuardedBy("this")
  private State[] states;

  /**
   * The patterns still possible, in ascending order, after {@code depth} characters. Depths at
   * which every possible pattern takes whatever comes are one depth.
   */
  private record State(int depth, ImmutableIntArray possible) {}

  /**
   * Follow-up states, 16 cells for each, and answers; a cell is written once, and never cleared.
   */
  private static final class Tables {
    final int[] next;
    final @Nullable Object[] answers;

    Tables(int[] next, @Nullable Object[] answers) {
      this.next = next;
      this.answers = answers;
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
    this.tables = new Tables(new int[4 << SHIFT], new Object[4]);
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
        if (next == BEYOND_BUDGET) {
          return oneByOne(state, number);
        }
        at = tables;
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
    if (!budget.take((1 << SHIFT) + state.possible.length() + 16L)) {
      return BEYOND_BUDGET;
    }
    int number = START + numbers.size();
    if (number == states.length) {
      states = Arrays.copyOf(states, 2 * number);
      // Readers of the old tables never see a state that only the new ones have room for.
      tables =
          new Tables(
              Arrays.copyOf(tables.next, (2 * number) << SHIFT),
              Arrays.copyOf(tables.answers, 2 * number));
    }
    states[number] = state;
    numbers.put(state, number);
    return number;
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
