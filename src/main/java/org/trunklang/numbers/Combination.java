package org.trunklang.numbers;

/** Goes through two automata side by side. */
abstract class Combination {
  private final States states;
  private final Memo done = new Memo();

  Combination(States states) {
    this.states = states;
  }

  /** The label of a number that has these labels in the one and in the other. */
  abstract int label(int one, int other);

  /** The result where it is known without looking on, else -1. */
  abstract int shortcut(int one, int other);

  final int of(int one, int other) {
    int short1 = shortcut(one, other);
    if (short1 >= 0) {
      return short1;
    }
    if (states.isConstant(one) && states.isConstant(other)) {
      return states.constant(label(states.label(one), states.label(other)));
    }
    int known = done.get(one, other);
    if (known >= 0) {
      return known;
    }
    int[] ways = new int[States.SYMBOLS];
    for (int i = 0; i < States.SYMBOLS; i++) {
      int left = states.next(one, i);
      int right = states.next(other, i);
      boolean again =
          i > 0 && left == states.next(one, i - 1) && right == states.next(other, i - 1);
      ways[i] = again ? ways[i - 1] : of(left, right);
    }
    int made = states.of(label(states.label(one), states.label(other)), ways);
    done.put(one, other, made);
    return made;
  }
}
