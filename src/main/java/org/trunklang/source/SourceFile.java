package org.trunklang.source;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * One source text under the name that its user knows it by. Two files are equal when name and text
 * are.
 *
 * <p>Offsets count UTF-16 code units from 0; lines and columns count from 1, columns in code
 * points.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final ImmutableIntArray lineStarts;
  private final boolean allBasic;

  private SourceFile(String name, String text, ImmutableIntArray lineStarts, boolean allBasic) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts;
    this.allBasic = allBasic;
  }

  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text, lineStarts(text), isAllBasic(text));
  }

  /** The same text under another name. */
  public SourceFile named(String other) {
    return new SourceFile(other, text, lineStarts, allBasic);
  }

  /** Whether no character takes two code units. */
  private static boolean isAllBasic(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The path as the user gave it, with forward slashes; {@code std/…} for the standard library. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts.length();
  }

  /** The line and column of an offset; the end of the text has a position too. */
  public Position position(int offset) {
    int line = lineIndex(offset);
    int start = lineStarts.get(line);
    int end = Math.min(offset, text.length());
    // Counting is for texts that need it: a line may be as long as the file.
    int column = allBasic ? end - start : text.codePointCount(start, end);
    return new Position(line + 1, column + 1);
  }

  /** The text of a line, counted from 1, without its line break. */
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /** The offset at which a line, counted from 1, ends: that of its line break. */
  public int lineEnd(int line) {
    int start = lineStarts.get(line - 1);
    int end = line < lineStarts.length() ? lineStarts.get(line) : text.length();
    while (end > start && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The offset at which a line, counted from 1, begins. */
  public int lineStart(int line) {
    return lineStarts.get(line - 1);
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  private int lineIndex(int offset) {
    int low = 0;
    int high = lineStarts.length() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static ImmutableIntArray lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return ImmutableIntArray.copyOf(Arrays.copyOf(starts, count));
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof SourceFile that && name.equals(that.name) && text.equals(that.text));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
