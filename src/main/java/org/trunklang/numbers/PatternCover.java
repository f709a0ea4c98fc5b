package org.trunklang.numbers;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunklang.numbers.DialPattern.Tail;

/** Says a set of numbers in patterns. */
final class PatternCover {
  private final States states;
  private final int[] sets = new int[DialedNumber.MAX_LENGTH + 1];
  private final List<DialPattern> found = new ArrayList<>();

  private PatternCover(States states) {
    this.states = states;
  }

  static ImmutableList<DialPattern> of(NumberSpace space, NumberSet set) {
    var cover = new PatternCover(space.states());
    cover.walk(set.root(), 0);
    return ImmutableList.copyOf(cover.found);
  }

  private void walk(int state, int depth) {
    if (states.isConstant(state)) {
      if (states.label(state) == States.PRESENT) {
        add(depth, depth == 0 ? Tail.ONE_OR_MORE : Tail.ZERO_OR_MORE);
      }
      return;
    }
    int first = states.next(state, 0);
    boolean open = states.isConstant(first) && states.label(first) == States.PRESENT;
    for (int i = 1; i < States.SYMBOLS && open; i++) {
      open = states.next(state, i) == first;
    }
    if (open) {
      add(depth, Tail.ONE_OR_MORE);
      return;
    }
    if (states.label(state) == States.PRESENT && depth > 0) {
      add(depth, Tail.NONE);
    }
    Map<Integer, Integer> masks = new LinkedHashMap<>();
    for (int i = 0; i < States.SYMBOLS; i++) {
      masks.merge(states.next(state, i), 1 << i, (one, other) -> one | other);
    }
    masks.forEach(
        (way, mask) -> {
          sets[depth] = mask;
          walk(way, depth + 1);
        });
  }

  private void add(int depth, Tail tail) {
    found.add(DialPattern.of(ImmutableIntArray.copyOf(sets).subArray(0, depth).trimmed(), tail));
  }
}
