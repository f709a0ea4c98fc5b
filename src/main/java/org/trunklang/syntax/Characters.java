package org.trunklang.syntax;

import java.text.Normalizer;
import java.util.Locale;
import org.trunklang.source.Span;

/** How a message names a character. */
final class Characters {
  private Characters() {}

  /** {@code U+00A7}. */
  static String codePoint(Span character) {
    return String.format("U+%04X", character.text().codePointAt(0));
  }

  /** What a full-width or otherwise styled character is in ASCII; empty where it is nothing. */
  static String plainForm(Span character) {
    String plain = Normalizer.normalize(character.text(), Normalizer.Form.NFKC);
    boolean ascii = plain.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return ascii && !plain.equals(character.text()) ? plain : "";
  }

  /** The character between backquotes, or its number and name where it cannot be seen. */
  static String shown(Span character) {
    int code = character.text().codePointAt(0);
    boolean visible =
        switch (Character.getType(code)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.UNASSIGNED,
              Character.PRIVATE_USE,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.NON_SPACING_MARK ->
              false;
          default -> code != '`';
        };
    if (visible) {
      return "`" + character.text() + "`";
    }
    String name = Character.getName(code);
    return "the character "
        + codePoint(character)
        + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
  }
}
