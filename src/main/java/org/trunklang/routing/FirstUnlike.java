package org.trunklang.routing;

import java.util.Arrays;

/**
 * Of the candidates at each branch of an index or below, the first one whose effect is not some
 * effect.
 */
final class FirstUnlike {
  private static final int NONE = LowestMeeting.NONE;

  private final int[] effect;

  /** By branch; and the first one with another effect than that. */
  private final int[] first;

  private final int[] second;

  /**
   * @param effect by candidate; of those that are added
   */
  FirstUnlike(int branches, int[] effect) {
    this.effect = effect;
    this.first = new int[branches];
    this.second = new int[branches];
    Arrays.fill(first, NONE);
    Arrays.fill(second, NONE);
  }

  /** A candidate, or {@link LowestMeeting#NONE}. */
  int at(int branch, int unlike) {
    int found = first[branch];
    return found == NONE || effect[found] != unlike ? found : second[branch];
  }

  void add(int branch, int candidate) {
    int before = first[branch];
    boolean isLike = before != NONE && effect[before] == effect[candidate];
    if (candidate < before) {
      first[branch] = candidate;
      second[branch] = isLike ? second[branch] : before;
    } else if (!isLike) {
      second[branch] = Math.min(second[branch], candidate);
    }
  }
}
