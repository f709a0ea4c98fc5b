package org.trunklang.diagnostics;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a character takes: none, one or two. */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  /** What East Asian fonts draw as wide as two letters, and emoji. */
  private static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    if (Character.isEmojiPresentation(codePoint) || isFullWidthForm(codePoint)) {
      return true;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> !isHalfWidthForm(codePoint);
      case HANGUL -> codePoint < 0x1160 || (codePoint >= 0x3130 && !isHalfWidthForm(codePoint));
      default -> codePoint >= 0x3000 && codePoint <= 0x303e;
    };
  }

  private static boolean isFullWidthForm(int codePoint) {
    return (codePoint >= 0xff01 && codePoint <= 0xff60)
        || (codePoint >= 0xffe0 && codePoint <= 0xffe6);
  }

  private static boolean isHalfWidthForm(int codePoint) {
    return codePoint >= 0xff61 && codePoint <= 0xffdc;
  }
}
