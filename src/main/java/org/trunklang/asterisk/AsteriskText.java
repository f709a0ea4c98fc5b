package org.trunklang.asterisk;

/** Which characters mean nothing to Asterisk but themselves. */
final class AsteriskText {
  private AsteriskText() {}

  /** Whether a text has nothing but ASCII letters, digits and the given marks. */
  static boolean isMadeOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean harmless =
          (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || marks.indexOf(c) >= 0;
      if (!harmless) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a value comes back from a file as it was written. A {@code ;} may stand in it,
   * {@link ConfWriter} escapes it.
   */
  static boolean isValue(String text) {
    return !text.isEmpty()
        && text.charAt(0) > ' '
        && text.charAt(text.length() - 1) > ' '
        && text.chars().noneMatch(Character::isISOControl);
  }
}
