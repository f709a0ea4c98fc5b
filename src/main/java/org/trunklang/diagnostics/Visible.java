package org.trunklang.diagnostics;

/**
 * Text that is safe on a terminal: what could move the cursor, change colours or turn the direction
 * of the text is shown by a sign or its number.
 */
final class Visible {
  private static final String TAB = "    ";
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private Visible() {}

  /** One character as it is shown. */
  static String of(int codePoint) {
    if (codePoint == '\t') {
      return TAB;
    }
    if (codePoint == BYTE_ORDER_MARK) {
      return "";
    }
    if (codePoint < ' ') {
      return Character.toString(0x2400 + codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          String.format("<U+%04X>", codePoint);
      default -> Character.toString(codePoint);
    };
  }

  /** A text of one line as it is shown. */
  static String of(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> shown.append(of(codePoint)));
    return shown.toString();
  }

  /** How many columns a text takes as it is shown. */
  static int width(String shown) {
    return shown.codePoints().map(DisplayWidth::of).sum();
  }
}
