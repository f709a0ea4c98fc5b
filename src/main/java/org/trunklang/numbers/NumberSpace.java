package org.trunklang.numbers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Where sets of numbers and maps from numbers are made. All that one space has made share what they
 * have in common; that is what makes comparing them free, and a thousand almost equal ones cheap.
 * It only grows, and is for one thread at a time: make one for a piece of work, and drop it.
 */
public final class NumberSpace {
  /** What a number may be given for; a label of {@link States} is an index. */
  private final List<Object> values = new ArrayList<>(Arrays.asList(this, this));

  private final Map<Object, Integer> labels = new HashMap<>();
  private final States states = new States();
  private final NumberSet none = new NumberSet(this, states.constant(States.ABSENT));
  private final NumberSet all = new NumberSet(this, states.constant(States.PRESENT));

  /** The set without a number. */
  public NumberSet none() {
    return none;
  }

  /** Every string of dialable characters, the empty one included. */
  public NumberSet all() {
    return all;
  }

  /** Every dialable number of one character or more: {@code any}. */
  public NumberSet any() {
    return of(DialPattern.ANY);
  }

  public NumberSet of(DialPattern pattern) {
    return of(List.of(pattern));
  }

  /** The numbers of one or more of the patterns. */
  public NumberSet of(Iterable<DialPattern> patterns) {
    ImmutableList<DialPattern> list = ImmutableList.copyOf(patterns);
    int[] present = new int[list.size()];
    Arrays.fill(present, States.PRESENT);
    return set(new PatternStates(states, list, present, States.ABSENT).build());
  }

  /** One number alone, which may be the empty one. */
  public NumberSet of(DialedNumber number) {
    return set(spelled(number.digits(), states.constant(States.ABSENT), one()));
  }

  private int one() {
    int[] nothing = new int[States.SYMBOLS];
    Arrays.fill(nothing, states.constant(States.ABSENT));
    return states.of(States.PRESENT, nothing);
  }

  /** The map that says nothing of any number. */
  public <T> NumberMap<T> nothing() {
    return map(states.constant(States.ABSENT));
  }

  /** The map that gives every number the same. */
  public <T> NumberMap<T> constant(T value) {
    return map(states.constant(label(value)));
  }

  /** The map of the numbers of a pattern, and of no others. */
  public <T> NumberMap<T> constant(T value, DialPattern pattern) {
    int[] label = {label(value)};
    return map(new PatternStates(states, List.of(pattern), label, States.ABSENT).build());
  }

  /** Gives each number the value beside the first pattern that matches it. */
  public <T> NumberMap<T> firstMatch(List<? extends Map.Entry<DialPattern, ? extends T>> rows) {
    int[] valueOf = rows.stream().mapToInt(row -> label(row.getValue())).toArray();
    var patterns = rows.stream().map(Map.Entry::getKey).collect(ImmutableList.toImmutableList());
    return map(new PatternStates(states, patterns, valueOf, States.ABSENT).build());
  }

  /** Of maps that each speak of some numbers: the first that speaks of a number decides. */
  public <T> NumberMap<T> firstOf(List<NumberMap<T>> maps) {
    if (maps.isEmpty()) {
      return nothing();
    }
    // In pairs of about equal size, so that each part is gone through a few times only.
    List<NumberMap<T>> level = maps;
    while (level.size() > 1) {
      var merged = new ArrayList<NumberMap<T>>();
      for (List<NumberMap<T>> pair : Iterables.partition(level, 2)) {
        merged.add(pair.size() == 1 ? pair.getFirst() : pair.getFirst().orElse(pair.getLast()));
      }
      level = merged;
    }
    return level.getFirst();
  }

  /** How many states there are; for measurements. */
  public int size() {
    return states.count();
  }

  States states() {
    return states;
  }

  NumberSet set(int root) {
    return root == none.root() ? none : root == all.root() ? all : new NumberSet(this, root);
  }

  <T> NumberMap<T> map(int root) {
    return new NumberMap<>(this, root);
  }

  /** The root of a set in this space, wherever it was made. */
  int rootOf(NumberSet set) {
    return set.space() == this ? set.root() : adopted(set.space(), set.root());
  }

  int label(Object value) {
    Integer known = labels.get(value);
    if (known != null) {
      return known;
    }
    labels.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  Object value(int label) {
    return values.get(label);
  }

  /** Behind a fixed beginning comes a state; every other number has the state {@code elsewhere}. */
  int spelled(String digits, int elsewhere, int state) {
    int at = state;
    int[] ways = new int[States.SYMBOLS];
    for (int i = digits.length() - 1; i >= 0; i--) {
      Arrays.fill(ways, elsewhere);
      ways[Symbols.index(digits.charAt(i))] = at;
      at = states.of(states.label(elsewhere), ways);
    }
    return at;
  }

  /** What is left to say after these digits. */
  int after(int root, String digits) {
    int at = root;
    for (int i = 0; i < digits.length(); i++) {
      at = states.next(at, Symbols.index(digits.charAt(i)));
    }
    return at;
  }

  /** Behind so many characters of any kind comes a state; shorter numbers are absent. */
  int behindAny(int count, int state) {
    int at = state;
    int[] ways = new int[States.SYMBOLS];
    for (int i = 0; i < count; i++) {
      Arrays.fill(ways, at);
      at = states.of(States.ABSENT, ways);
    }
    return at;
  }

  /** The same automaton with other labels. */
  int relabelled(int root, IntUnaryOperator labels) {
    return new Copy(states, labels).of(root);
  }

  /** The automaton of another space, made here. */
  private int adopted(NumberSpace from, int root) {
    return new Copy(from.states, label -> label).of(root);
  }

  /** Makes automata here that differ from others in their labels alone. */
  private final class Copy {
    private final States from;
    private final IntUnaryOperator labels;
    private final Memo done = new Memo();

    Copy(States from, IntUnaryOperator labels) {
      this.from = from;
      this.labels = labels;
    }

    int of(int state) {
      if (from.isConstant(state)) {
        return states.constant(labels.applyAsInt(from.label(state)));
      }
      int known = done.get(state, 0);
      if (known >= 0) {
        return known;
      }
      int[] ways = new int[States.SYMBOLS];
      for (int i = 0; i < States.SYMBOLS; i++) {
        boolean again = i > 0 && from.next(state, i) == from.next(state, i - 1);
        ways[i] = again ? ways[i - 1] : of(from.next(state, i));
      }
      int made = states.of(labels.applyAsInt(from.label(state)), ways);
      done.put(state, 0, made);
      return made;
    }
  }
}
