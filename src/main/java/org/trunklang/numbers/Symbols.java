package org.trunklang.numbers;

/**
 * The alphabet of dialable characters: {@code # * + 0 1 … 9} (rule R-1 of the specification's
 * lexical chapter). A set of them is a bit mask; bit {@code i} stands for the {@code i}-th
 * character in ASCII order.
 */
public final class Symbols {
  /** All dialable characters in ASCII order. */
  public static final String ALL = "#*+0123456789";

  public static final int COUNT = ALL.length();

  /** The set of every dialable character. */
  public static final int ANY = (1 << COUNT) - 1;

  /** {@code X}: 0 to 9. */
  public static final int X = range('0', '9');

  /** {@code Z}: 1 to 9. */
  public static final int Z = range('1', '9');

  /** {@code N}: 2 to 9. */
  public static final int N = range('2', '9');

  private Symbols() {}

  /** The index of a character in {@link #ALL}, or -1 when it is not dialable. */
  public static int index(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 3;
    }
    return switch (c) {
      case '#' -> 0;
      case '*' -> 1;
      case '+' -> 2;
      default -> -1;
    };
  }

  public static char symbol(int index) {
    return ALL.charAt(index);
  }

  public static boolean isDialable(char c) {
    return index(c) >= 0;
  }

  public static boolean areDialable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDialable(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The set that holds one dialable character alone. */
  public static int mask(char c) {
    return 1 << index(c);
  }

  /** The set of the characters from {@code low} to {@code high} in ASCII order. */
  public static int range(char low, char high) {
    int mask = 0;
    for (char c = low; c <= high; c++) {
      mask |= 1 << index(c);
    }
    return mask;
  }
}
