package org.trunklang.numbers;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Counts the numbers of sets by their length. */
final class Counts {
  private final States states;
  private final Map<Long, BigInteger> known = new HashMap<>();

  Counts(States states) {
    this.states = states;
  }

  /** How many numbers of so many characters a state accepts. */
  BigInteger of(int state, int length) {
    if (states.isConstant(state)) {
      return states.label(state) == States.ABSENT
          ? BigInteger.ZERO
          : BigInteger.valueOf(States.SYMBOLS).pow(length);
    }
    if (length == 0) {
      return states.label(state) == States.ABSENT ? BigInteger.ZERO : BigInteger.ONE;
    }
    long key = ((long) state << 32) | length;
    BigInteger count = known.get(key);
    if (count == null) {
      count = BigInteger.ZERO;
      for (int i = 0; i < States.SYMBOLS; i++) {
        count = count.add(of(states.next(state, i), length - 1));
      }
      known.put(key, count);
    }
    return count;
  }
}
