package org.trunklang.check;

import java.util.Locale;
import java.util.Optional;

/** What was probably meant by a word that is not known. */
final class Similar {
  private Similar() {}

  /** The candidate with the fewest slips of the finger, if they are few for a word of that size. */
  static Optional<String> to(String word, Iterable<String> candidates) {
    String best = null;
    int fewest = Math.max(1, word.length() / 3) + 1;
    String wanted = word.toLowerCase(Locale.ROOT);
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) >= fewest) {
        continue;
      }
      int slips = slips(wanted, candidate.toLowerCase(Locale.ROOT));
      if (slips < fewest && slips < candidate.length()) {
        fewest = slips;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Letters left out, added, changed, or swapped with their neighbour. */
  private static int slips(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int slips = above[j - 1] + (same ? 0 : 1);
        slips = Math.min(slips, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips = Math.min(slips, before[j - 2] + 1);
        }
        row[j] = slips;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
