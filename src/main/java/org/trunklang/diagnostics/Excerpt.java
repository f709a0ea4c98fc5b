package org.trunklang.diagnostics;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.trunklang.source.SourceFile;

/**
 * A line of a source, or the stretch of a long one that matters, as a terminal shows it: and in
 * which column each of its characters stands. Secrets are starred out.
 */
final class Excerpt {
  /** How many characters of a line are shown. */
  static final int WIDEST = 120;

  /** How many of them stand before the place that matters. */
  private static final int LEAD = 40;

  private final int from;
  private final int[] columns;
  private final StringBuilder shown = new StringBuilder();
  private int column = 0;

  private Excerpt(SourceFile file, int from, int to, ImmutableIntArray secrets) {
    this.from = from;
    this.columns = new int[to - from + 1];
    int offset = from;
    while (offset < to) {
      int end = secretEnd(secrets, offset);
      if (end > offset) {
        // Where a place points into a secret, it points at its stars.
        Arrays.fill(columns, offset - from, Math.min(end, to) - from, column + 1);
        columns[offset - from] = column;
        append(Secrets.isQuote(file.text().charAt(offset)) ? "\"***\"" : "***");
        offset = Math.min(end, to);
      } else {
        int codePoint = file.text().codePointAt(offset);
        int length = Math.min(Character.charCount(codePoint), to - offset);
        Arrays.fill(columns, offset - from, offset - from + length, column);
        append(Visible.of(codePoint));
        offset += length;
      }
    }
    columns[to - from] = column;
  }

  /** The line with the given number, or as much of it around an offset as fits. */
  static Excerpt of(SourceFile file, int line, int offset, ImmutableIntArray secrets) {
    int start = file.lineStart(line);
    int end = file.lineEnd(line);
    if (end - start <= WIDEST) {
      return new Excerpt(file, start, end, secrets);
    }
    int from = Math.max(start, Math.min(offset - LEAD, end - WIDEST));
    int to = Math.min(end, from + WIDEST);
    if (from > start && Character.isLowSurrogate(file.text().charAt(from))) {
      from--;
    }
    var excerpt = new Excerpt(file, from, to, secrets);
    if (from > start) {
      excerpt.shown.insert(0, '…');
      Arrays.setAll(excerpt.columns, i -> excerpt.columns[i] + 1);
    }
    if (to < end) {
      excerpt.shown.append('…');
    }
    return excerpt;
  }

  static boolean isLong(SourceFile file, int line) {
    return file.lineEnd(line) - file.lineStart(line) > WIDEST;
  }

  String shown() {
    return shown.toString();
  }

  /** The column, counted from 0, in which the character at an offset is shown. */
  int column(int offset) {
    return columns[Math.clamp(offset - from, 0, columns.length - 1)];
  }

  private void append(String text) {
    shown.append(text);
    column += Visible.width(text);
  }

  /** The end of the secret that an offset stands in, or the offset itself. */
  private static int secretEnd(ImmutableIntArray secrets, int offset) {
    int low = 0;
    int high = secrets.length() / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secrets.get(2 * middle + 1) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean inside = low < secrets.length() / 2 && secrets.get(2 * low) <= offset;
    return inside ? secrets.get(2 * low + 1) : offset;
  }
}
