package org.trunklang.check;

/** Tells an unknown name that is a pattern of letters from one that is a name. */
final class PatternLike {
  private PatternLike() {}

  static boolean test(String name) {
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean mark = "XZNxzn".indexOf(c) >= 0;
      if (!mark && c != '-' && c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      letter |= mark;
    }
    return letter;
  }
}
