package org.trunklang.numbers;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the automaton of a list of patterns, of which the first that matches a number gives it its
 * label. All patterns that go on after a character are taken on together, so the work is about what
 * the patterns hold in all.
 */
final class PatternStates {
  /** Longer lists of possible patterns seldom come again, and would take much room. */
  private static final int LONGEST_REMEMBERED = 64;

  private static final int[] NO_PATTERN = {};

  /** Among so many patterns it pays to remember; their ends are often alike. */
  private static final int MANY = 1 << 10;

  /** How much is remembered; a power of two. */
  private static final int RECENT = 1 << 12;

  private final States states;
  private final List<DialPattern> patterns;
  private final int[] labels;
  private final int otherwise;
  private final Map<Possible, Integer> known = new HashMap<>();

  /** What was found to lead on to a state: that state and 1, the characters, what was found. */
  private final int[] recent;

  /** The patterns still possible after so many characters. */
  private record Possible(int depth, ImmutableIntArray patterns) {}

  /**
   * @param labels one for each pattern
   * @param otherwise of the numbers that no pattern matches
   */
  PatternStates(States states, List<DialPattern> patterns, int[] labels, int otherwise) {
    this.states = states;
    this.patterns = patterns;
    this.labels = labels;
    this.otherwise = otherwise;
    this.recent = new int[patterns.size() < MANY ? 0 : 3 * RECENT];
  }

  int build() {
    int[] all = new int[patterns.size()];
    Arrays.setAll(all, i -> i);
    return state(all, 0, false);
  }

  /**
   * What is left to say while these patterns are possible.
   *
   * @param again whether the same patterns may come up on another way: not before some pattern has
   *     gone on after more than one character
   */
  private int state(int[] possible, int depth, boolean again) {
    if (possible.length == 0) {
      return states.constant(otherwise);
    }
    if (possible.length == 1) {
      return alone(patterns.get(possible[0]), depth, labels[possible[0]]);
    }
    int first = -1;
    for (int i = 0; i < possible.length; i++) {
      DialPattern pattern = patterns.get(possible[i]);
      if (pattern.length() <= depth && pattern.minLength() <= depth) {
        if (first < 0) {
          first = i;
        }
        if (pattern.isOpen()) {
          return i == 0
              ? states.constant(labels[possible[0]])
              : remembered(Arrays.copyOf(possible, i + 1), depth, labels[possible[first]], again);
        }
      }
    }
    return remembered(possible, depth, first < 0 ? otherwise : labels[possible[first]], again);
  }

  private int remembered(int[] possible, int depth, int label, boolean again) {
    if (!again || possible.length > LONGEST_REMEMBERED) {
      return branch(possible, depth, label, again);
    }
    var key = new Possible(depth, ImmutableIntArray.copyOf(possible));
    Integer state = known.get(key);
    if (state == null) {
      state = branch(possible, depth, label, true);
      known.put(key, state);
    }
    return state;
  }

  /** The rest of one pattern, made from its end. */
  private int alone(DialPattern pattern, int depth, int label) {
    int[] ways = new int[States.SYMBOLS];
    int from = Math.max(depth, pattern.length());
    boolean takesAll = pattern.isOpen() && pattern.minLength() <= from;
    int state;
    if (takesAll) {
      state = states.constant(label);
    } else {
      Arrays.fill(ways, states.constant(pattern.isOpen() ? label : otherwise));
      boolean ends = !pattern.isOpen() && pattern.length() == from;
      state = states.of(ends ? label : otherwise, ways);
    }
    for (int i = pattern.length() - 1; i >= depth; i--) {
      state = before(pattern.position(i), state);
    }
    return state;
  }

  /** Where one of some characters leads on to a state, and the others to nothing. */
  private int before(int characters, int state) {
    if (recent.length == 0) {
      return make(characters, state);
    }
    int cell = 3 * ((31 * state + characters) & (RECENT - 1));
    if (recent[cell] != state + 1 || recent[cell + 1] != characters) {
      recent[cell + 2] = make(characters, state);
      recent[cell] = state + 1;
      recent[cell + 1] = characters;
    }
    return recent[cell + 2];
  }

  private int make(int characters, int state) {
    int[] ways = new int[States.SYMBOLS];
    Arrays.fill(ways, states.constant(otherwise));
    for (int left = characters; left != 0; left &= left - 1) {
      ways[Integer.numberOfTrailingZeros(left)] = state;
    }
    return states.of(otherwise, ways);
  }

  /** Where each pattern goes on after one character only; empty where some does after more. */
  private int[][] byOnlyCharacter(int[] possible, int depth) {
    int[] counts = new int[States.SYMBOLS];
    byte[] symbols = new byte[possible.length];
    for (int i = 0; i < possible.length; i++) {
      int mask = mask(patterns.get(possible[i]), depth);
      if (Integer.bitCount(mask) != 1) {
        return new int[0][];
      }
      symbols[i] = (byte) Integer.numberOfTrailingZeros(mask);
      counts[symbols[i]]++;
    }
    int[][] goingOn = new int[States.SYMBOLS][];
    for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
      goingOn[symbol] = counts[symbol] == 0 ? NO_PATTERN : new int[counts[symbol]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < possible.length; i++) {
      goingOn[symbols[i]][counts[symbols[i]]++] = possible[i];
    }
    return goingOn;
  }

  private int branch(int[] possible, int depth, int label, boolean again) {
    int[][] apart = byOnlyCharacter(possible, depth);
    if (apart.length > 0) {
      int[] ways = new int[States.SYMBOLS];
      for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
        ways[symbol] = state(apart[symbol], depth + 1, again);
      }
      return states.of(label, ways);
    }
    int[] blockOf = new int[States.SYMBOLS];
    int blocks = blocks(possible, depth, blockOf);
    int[] members = new int[blocks];
    for (int symbol = States.SYMBOLS - 1; symbol >= 0; symbol--) {
      members[blockOf[symbol]] = 1 << symbol;
    }
    int[][] goingOn = new int[blocks][Math.min(possible.length, 8)];
    int[] counts = new int[blocks];
    for (int id : possible) {
      int mask = mask(patterns.get(id), depth);
      for (int block = 0; block < blocks; block++) {
        if ((mask & members[block]) != 0) {
          if (counts[block] == goingOn[block].length) {
            goingOn[block] = Arrays.copyOf(goingOn[block], 2 * counts[block]);
          }
          goingOn[block][counts[block]++] = id;
        }
      }
    }
    int[] ways = new int[blocks];
    for (int block = 0; block < blocks; block++) {
      ways[block] = state(Arrays.copyOf(goingOn[block], counts[block]), depth + 1, true);
    }
    int[] next = new int[States.SYMBOLS];
    Arrays.setAll(next, symbol -> ways[blockOf[symbol]]);
    return states.of(label, next);
  }

  /** Puts characters that every pattern treats alike into one block; how many blocks there are. */
  private int blocks(int[] possible, int depth, int[] blockOf) {
    int blocks = 1;
    int last = 0;
    for (int id : possible) {
      int mask = mask(patterns.get(id), depth);
      if (mask == last || blocks == States.SYMBOLS) {
        continue;
      }
      last = mask;
      for (int block = blocks - 1; block >= 0; block--) {
        blocks += split(blockOf, block, mask, blocks);
      }
    }
    return blocks;
  }

  /** Moves the characters of a mask out of a block that has others too; how many blocks it made. */
  private static int split(int[] blockOf, int block, int mask, int fresh) {
    int in = 0;
    for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
      if (blockOf[symbol] == block) {
        in |= 1 << symbol;
      }
    }
    int moved = in & mask;
    if (moved == 0 || moved == in) {
      return 0;
    }
    for (int symbol = 0; symbol < States.SYMBOLS; symbol++) {
      if ((moved & (1 << symbol)) != 0) {
        blockOf[symbol] = fresh;
      }
    }
    return 1;
  }

  private static int mask(DialPattern pattern, int depth) {
    if (depth < pattern.length()) {
      return pattern.position(depth);
    }
    return pattern.isOpen() ? Symbols.ANY : 0;
  }
}
