package org.trunklang.lsp.texts;

/**
 * Text as it stands between quotes, where a backslash goes before a quote or a backslash.
 */
public final class Quoted {
  private Quoted() {}

  /** What is meant by a text between quotes, or by the beginning of one. */
  public static String value(String written) {
    var value = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) == '\\' && i + 1 < written.length()) {
        i++;
      }
      value.append(written.charAt(i));
    }
    return value.toString();
  }

  /** How a text is written between quotes. */
  public static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /**
   * The place of the quote that closes a string, or the end of its line where none does.
   *
   * @param inside a place between the quotes, not behind a backslash
   */
  public static int end(String text, int inside) {
    int i = inside;
    while (i < text.length() && "\"\r\n".indexOf(text.charAt(i)) < 0) {
      boolean escapes = text.charAt(i) == '\\' && i + 1 < text.length();
      i += escapes && "\r\n".indexOf(text.charAt(i + 1)) < 0 ? 2 : 1;
    }
    return i;
  }
}
