package org.trunklang.routing;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;
import org.trunklang.routing.OverlapIndex.Branch;

/**
 * The lowest of the values of patterns that meet one, as {@link OverlapIndex#meeting} finds them.
 * Where values can only be higher than that, no pattern is looked at.
 */
final class LowestMeeting {
  static final int NONE = Integer.MAX_VALUE;

  /** The values of the patterns of an index, of which each may have several. */
  interface Values {
    /** No value at a branch or below is lower; {@link #NONE} where there are none. */
    int atLeast(int branch);

    /** The lowest value of a pattern that is higher than another one, or {@link #NONE}. */
    int next(int pattern, int after);
  }

  private final OverlapIndex index;
  private final DialPattern pattern;
  private final Values values;
  private final PriorityQueue<Open> open =
      new PriorityQueue<>(Comparator.comparingInt(Open::atLeast));

  /** What may have the lowest value. */
  private sealed interface Open {
    int atLeast();

    /**
     * @param inside whether what is further down is in the pattern, as far as its positions go
     */
    record Below(int atLeast, Branch branch, int depth, boolean inside) implements Open {}

    record Value(int atLeast, int index) implements Open {}
  }

  private LowestMeeting(OverlapIndex index, DialPattern pattern, Values values) {
    this.index = index;
    this.pattern = pattern;
    this.values = values;
  }

  /** The lowest value that is wanted, or {@link #NONE}. */
  static int find(OverlapIndex index, DialPattern pattern, Values values, IntPredicate wanted) {
    return new LowestMeeting(index, pattern, values).find(wanted);
  }

  private int find(IntPredicate wanted) {
    addBelow(index.root(), 0, true);
    while (!open.isEmpty()) {
      switch (open.remove()) {
        case Open.Below(int _, Branch branch, int depth, boolean inside) ->
            look(branch, depth, inside);
        case Open.Value(int value, int of) -> {
          if (wanted.test(value)) {
            return value;
          }
          addValue(of, value);
        }
      }
    }
    return NONE;
  }

  private void look(Branch branch, int depth, boolean inside) {
    for (int end : branch.ends) {
      if (OverlapIndex.meet(pattern, index.pattern(end))) {
        addValue(end, -1);
      }
    }
    boolean inTail = depth >= pattern.length();
    if (inTail && (!pattern.isOpen() || inside)) {
      return; // nothing longer overlaps, or everything longer is contained
    }
    int mask = inTail ? Symbols.ANY : pattern.position(depth);
    for (int i = 0; i < branch.sets.length; i++) {
      if ((branch.sets[i] & mask) != 0) {
        addBelow(branch.branches[i], depth + 1, inside && (branch.sets[i] & ~mask) == 0);
      }
    }
  }

  private void addBelow(Branch branch, int depth, boolean inside) {
    int atLeast = values.atLeast(branch.number);
    if (atLeast != NONE) {
      open.add(new Open.Below(atLeast, branch, depth, inside));
    }
  }

  private void addValue(int of, int after) {
    int value = values.next(of, after);
    if (value != NONE) {
      open.add(new Open.Value(value, of));
    }
  }
}
