package org.trunklang.syntax;

import java.util.Arrays;

/**
 * What the lexer found in a text, so that it need not look again where the next version of the text
 * is the same. Each match says: who begins to look at this offset finds that, and has then seen the
 * text up to there. The lexer knows nothing of what stands before, so that this holds wherever the
 * same characters stand.
 */
final class Matches {
  /** Of no text. */
  static final Matches NONE = new Matches("", new int[0], 0);

  private static final int FROM = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final int SEEN = 3;
  private static final int KIND = 4;
  private static final int WIDTH = 5;

  private final String text;

  /** Five numbers for each match, in the order of the places where looking began. */
  private final int[] fields;

  /** How many numbers there are. */
  private final int size;

  private Matches(String text, int[] fields, int size) {
    this.text = text;
    this.fields = fields;
    this.size = size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Keeps matches while a text is read. */
  static final class Recorder {
    private int[] fields;
    private int size = 0;

    /**
     * @param like a text with about as many of them
     */
    Recorder(Matches like) {
      fields = new int[like.size + 64 * WIDTH];
    }

    /**
     * @param from where the lexer began to look
     * @param start where white space ends that it passed over
     * @param seen the end of what it has looked at; behind the end of the text where it has seen
     *     that
     */
    void add(int from, int start, int end, int seen, int kind) {
      while (size > 0 && fields[size - WIDTH + FROM] >= from) {
        size -= WIDTH; // the parser has gone back
      }
      if (size == fields.length) {
        fields = Arrays.copyOf(fields, 2 * size);
      }
      fields[size + FROM] = from;
      fields[size + START] = start;
      fields[size + END] = end;
      fields[size + SEEN] = seen;
      fields[size + KIND] = kind;
      size += WIDTH;
    }

    Matches in(String text) {
      return new Matches(text, fields, size);
    }
  }

  /** Finds matches of one text in the next version of it. */
  static final class Finder {
    private final Matches earlier;

    /** So many characters are the same at the beginning of both. */
    private final int before;

    /** From here on the earlier text stands in the next one too. */
    private final int after;

    /** What to add to offsets there. */
    private final int moved;

    private int at = 0;
    private int by = 0;

    Finder(Matches earlier, String next) {
      String text = earlier.text;
      this.earlier = earlier;
      this.before = sameBefore(text, next);
      this.after = text.length() - sameAfter(text, next, before);
      this.moved = next.length() - text.length();
    }

    private static int sameBefore(String one, String other) {
      int length = Math.min(one.length(), other.length());
      int same = 0;
      while (same < length && one.charAt(same) == other.charAt(same)) {
        same++;
      }
      return same;
    }

    private static int sameAfter(String one, String other, int before) {
      int most = Math.min(one.length(), other.length()) - before;
      int same = 0;
      while (same < most
          && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
        same++;
      }
      return same;
    }

    /**
     * Whether it is known what the lexer finds that begins to look at an offset of the next text.
     */
    boolean find(int from) {
      return find(from, 0, 0, before) || find(from, moved, after, Integer.MAX_VALUE);
    }

    private boolean find(int from, int offset, int first, int limit) {
      int wanted = from - offset;
      if (wanted < first || wanted >= limit) {
        return false;
      }
      while (at > 0 && earlier.fields[at - WIDTH + FROM] >= wanted) {
        at -= WIDTH;
      }
      while (at < earlier.size && earlier.fields[at + FROM] < wanted) {
        at += WIDTH;
      }
      by = offset;
      return at < earlier.size
          && earlier.fields[at + FROM] == wanted
          && earlier.fields[at + SEEN] <= limit;
    }

    int start() {
      return earlier.fields[at + START] + by;
    }

    int end() {
      return earlier.fields[at + END] + by;
    }

    int seen() {
      return earlier.fields[at + SEEN] + by;
    }

    int kind() {
      return earlier.fields[at + KIND];
    }
  }
}
