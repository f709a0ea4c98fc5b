package org.trunklang.routing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The candidates looked at so far of which no conflict that is told names one, by their sets. */
final class Unnamed {
  private static final int NONE = LowestMeeting.NONE;

  private final Overlaps overlaps;

  /** Of all that were ever here. */
  private final FirstUnlike before;

  /** By branch of the index, how many are here at the branch or below. */
  private final int[] count;

  // By set the last one added, and by candidate the one of its set that was added before.
  private final int[] last;
  private final int[] previous;

  /**
   * @param effect by candidate; of those that are added
   */
  Unnamed(Overlaps overlaps, int[] effect) {
    this.overlaps = overlaps;
    this.before = new FirstUnlike(overlaps.index().branches(), effect);
    this.count = new int[overlaps.index().branches()];
    this.last = new int[overlaps.index().size()];
    this.previous = new int[effect.length];
    Arrays.fill(last, NONE);
  }

  /** Whether some at a branch or below may have another effect; without, none has. */
  boolean mayHaveUnlike(int branch, int effect) {
    return count[branch] > 0 && before.at(branch, effect) != NONE;
  }

  void forEach(int set, IntConsumer look) {
    for (int i = last[set]; i != NONE; i = previous[i]) {
      look.accept(i);
    }
  }

  void add(int candidate) {
    int set = overlaps.set(candidate);
    previous[candidate] = last[set];
    last[set] = candidate;
    overlaps.way(
        candidate,
        branch -> {
          count[branch]++;
          before.add(branch, candidate);
        });
  }

  /** One that is here. */
  void remove(int candidate) {
    int set = overlaps.set(candidate);
    if (last[set] == candidate) {
      last[set] = previous[candidate];
    } else {
      int after = last[set];
      while (previous[after] != candidate) {
        after = previous[after];
      }
      previous[after] = previous[candidate];
    }
    overlaps.way(candidate, branch -> count[branch]--);
  }
}
