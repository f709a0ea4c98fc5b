package org.trunklang.numbers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far automata look into a number. */
final class Depths {
  private final States states;
  private final Map<Integer, Integer> known = new HashMap<>();

  Depths(States states) {
    this.states = states;
  }

  /** After how many characters at most nothing more is looked at. */
  int of(int state) {
    if (states.isConstant(state)) {
      return 0;
    }
    Integer depth = known.get(state);
    if (depth == null) {
      int deepest = 0;
      for (int i = 0; i < States.SYMBOLS; i++) {
        deepest = Math.max(deepest, of(states.next(state, i)));
      }
      depth = deepest + 1;
      known.put(state, depth);
    }
    return depth;
  }

  /** Whether some number leads from a state to another. */
  boolean reaches(int from, int to) {
    return reaches(from, to, new HashSet<>());
  }

  private boolean reaches(int from, int to, Set<Integer> seen) {
    if (from == to) {
      return true;
    }
    if (states.isConstant(from) || !seen.add(from)) {
      return false;
    }
    for (int i = 0; i < States.SYMBOLS; i++) {
      if (reaches(states.next(from, i), to, seen)) {
        return true;
      }
    }
    return false;
  }
}
