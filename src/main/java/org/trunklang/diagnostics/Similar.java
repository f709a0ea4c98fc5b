package org.trunklang.diagnostics;

import com.google.common.base.Ascii;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the known words somebody may have meant. */
public final class Similar {
  private Similar() {}

  /**
   * The known word that a written one is a slip of: a letter or two wrong, missing, added or
   * swapped; with other capitals; or nothing. The order of the known words decides between equals.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    int most = mostEdits(written.length());
    return known.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= most)
        .filter(word -> distance(written, word) <= most)
        .min(Comparator.comparingInt(word -> distance(written, word)));
  }

  /** A short word has room for one slip. */
  private static int mostEdits(int length) {
    return length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3;
  }

  /** Edits between two words, a swap of neighbours being one; capitals do not count. */
  static int distance(String first, String second) {
    String a = Ascii.toLowerCase(first);
    String b = Ascii.toLowerCase(second);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
