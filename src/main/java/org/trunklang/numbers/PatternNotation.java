package org.trunklang.numbers;

/** The canonical notation of patterns (lexical chapter of the specification). */
final class PatternNotation {
  private PatternNotation() {}

  /** Writes a pattern; a strip mark stands after {@code strip} positions when it is not 0. */
  static String write(DialPattern pattern, int strip) {
    var text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (i > 0 && i == strip) {
        text.append('|');
      }
      text.append(element(pattern.position(i)));
    }
    if (strip > 0 && strip == pattern.length()) {
      text.append('|');
    }
    text.append(pattern.tail().mark());
    boolean marked = text.isEmpty() || !Symbols.isDialable(text.charAt(0));
    return marked ? "_" + text : text.toString();
  }

  private static String element(int mask) {
    if (mask == Symbols.X) {
      return "X";
    }
    if (mask == Symbols.Z) {
      return "Z";
    }
    if (mask == Symbols.N) {
      return "N";
    }
    if (Integer.bitCount(mask) == 1) {
      return String.valueOf(Symbols.symbol(Integer.numberOfTrailingZeros(mask)));
    }
    var set = new StringBuilder("[");
    int index = 0;
    while (index < Symbols.COUNT) {
      if ((mask & (1 << index)) == 0) {
        index++;
        continue;
      }
      int last = index;
      while (isDigit(index) && last + 1 < Symbols.COUNT && (mask & (1 << (last + 1))) != 0) {
        last++;
      }
      set.append(Symbols.symbol(index));
      if (last > index) {
        set.append(last > index + 1 ? "-" : "").append(Symbols.symbol(last));
      }
      index = last + 1;
    }
    return set.append(']').toString();
  }

  private static boolean isDigit(int index) {
    return Symbols.symbol(index) >= '0';
  }
}
