package org.trunklang.numbers;

import java.util.Arrays;

/**
 * Minimal automata that share their states, in int arrays. A state is what is left to say about a
 * number after its first characters: a label, should the number end there, and the state that each
 * further character leads to. A state that exists already is never made again, so two states that
 * say the same are the same state, and an automaton is minimal from the start.
 *
 * <p>The only circles are the states that lead to themselves with every character: one for each
 * label, {@linkplain #constant made} when first asked for. Everything that patterns, strips and
 * prepends can say is an automaton of this kind: past some length it looks at no character.
 */
final class States {
  /** The label of numbers that are not in a set, or for which a map says nothing. */
  static final int ABSENT = 0;

  /** The label of the numbers of a set. */
  static final int PRESENT = 1;

  static final int SYMBOLS = Symbols.COUNT;

  private int[] labels = new int[64];
  private int[] next = new int[64 * SYMBOLS];
  private int[] hashes = new int[64];
  private int count = 0;

  /** Open addressing; a cell holds the number of a state and 1, or 0 where there is none. */
  private int[] table = new int[256];

  /** The constant states under their labels, with 1 added; 0 where there is none. */
  private int[] constants = new int[16];

  int label(int state) {
    return labels[state];
  }

  int next(int state, int symbol) {
    return next[state * SYMBOLS + symbol];
  }

  /** The same for equal automata, also of different stores, as long as their labels are equal. */
  int hash(int state) {
    return hashes[state];
  }

  int count() {
    return count;
  }

  /** Whether every further character leads back here: nothing more is looked at. */
  boolean isConstant(int state) {
    int label = labels[state];
    return label < constants.length && constants[label] == state + 1;
  }

  /** Whether a number is in the set however it goes on. */
  boolean isEverything(int state) {
    return labels[state] == PRESENT && isConstant(state);
  }

  /** Whether a number is in the set however it goes on, as long as it does. */
  boolean takesEverythingLonger(int state) {
    for (int i = 0; i < SYMBOLS; i++) {
      if (!isEverything(next(state, i))) {
        return false;
      }
    }
    return true;
  }

  /** The state in which every number has one label. */
  int constant(int label) {
    if (label >= constants.length) {
      constants = Arrays.copyOf(constants, Math.max(label + 1, 2 * constants.length));
    }
    if (constants[label] == 0) {
      int state = add(label, mix(label + 1));
      Arrays.fill(next, state * SYMBOLS, (state + 1) * SYMBOLS, state);
      constants[label] = state + 1;
    }
    return constants[label] - 1;
  }

  /** The state with this label and these ways on, which are read and not kept. */
  int of(int label, int[] ways) {
    int first = ways[0];
    if (labels[first] == label && isConstant(first) && allAre(first, ways)) {
      return first;
    }
    int hash = hash(label, ways);
    int cell = hash & (table.length - 1);
    while (table[cell] != 0) {
      int state = table[cell] - 1;
      if (hashes[state] == hash && labels[state] == label && leadsTo(state, ways)) {
        return state;
      }
      cell = (cell + 1) & (table.length - 1);
    }
    int state = add(label, hash);
    System.arraycopy(ways, 0, next, state * SYMBOLS, SYMBOLS);
    table[cell] = state + 1;
    if (2 * count > table.length) {
      rehash();
    }
    return state;
  }

  private static boolean allAre(int state, int[] ways) {
    for (int way : ways) {
      if (way != state) {
        return false;
      }
    }
    return true;
  }

  private boolean leadsTo(int state, int[] ways) {
    int from = state * SYMBOLS;
    return Arrays.equals(next, from, from + SYMBOLS, ways, 0, SYMBOLS);
  }

  private int hash(int label, int[] ways) {
    int hash = label;
    for (int way : ways) {
      hash = 31 * hash + hashes[way];
    }
    return mix(hash);
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private int add(int label, int hash) {
    if (count == labels.length) {
      int room = count + (count >> 1);
      labels = Arrays.copyOf(labels, room);
      hashes = Arrays.copyOf(hashes, room);
      next = Arrays.copyOf(next, room * SYMBOLS);
    }
    labels[count] = label;
    hashes[count] = hash;
    return count++;
  }

  private void rehash() {
    int[] larger = new int[4 * table.length];
    for (int entry : table) {
      if (entry != 0) {
        int cell = hashes[entry - 1] & (larger.length - 1);
        while (larger[cell] != 0) {
          cell = (cell + 1) & (larger.length - 1);
        }
        larger[cell] = entry;
      }
    }
    table = larger;
  }
}
