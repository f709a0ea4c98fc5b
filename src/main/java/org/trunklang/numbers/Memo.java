package org.trunklang.numbers;

import java.util.Arrays;

/** Results for pairs of numbers that are not negative. */
final class Memo {
  private static final long FREE = -1;

  private long[] keys;
  private int[] values;
  private int size = 0;

  Memo() {
    keys = new long[32];
    values = new int[32];
    Arrays.fill(keys, FREE);
  }

  /** The result for a pair, or -1 where there is none yet. */
  int get(int one, int other) {
    int cell = cell(keys, key(one, other));
    return keys[cell] == FREE ? -1 : values[cell];
  }

  void put(int one, int other, int value) {
    long key = key(one, other);
    int cell = cell(keys, key);
    if (keys[cell] == FREE) {
      size++;
    }
    keys[cell] = key;
    values[cell] = value;
    if (2 * size > keys.length) {
      grow();
    }
  }

  private static long key(int one, int other) {
    return ((long) one << 32) | other;
  }

  private static int cell(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int cell = (int) (mixed >>> 33) & (keys.length - 1);
    while (keys[cell] != FREE && keys[cell] != key) {
      cell = (cell + 1) & (keys.length - 1);
    }
    return cell;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[4 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int cell = cell(keys, oldKeys[i]);
        keys[cell] = oldKeys[i];
        values[cell] = oldValues[i];
      }
    }
  }
}
