package org.trunklang.lab;

import java.util.SplittableRandom;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/** Numbers to try a pattern with: some that it has, and some that it only just has not. */
final class NumberDraft {
  /** One more than a number may have, and as many as Asterisk's console takes. */
  private static final int LONGEST = 79;

  private NumberDraft() {}

  /** A number of the pattern: one of its bounds, or any; now and then a long one. */
  static String member(DialPattern pattern, SplittableRandom random) {
    var number = new StringBuilder();
    int bound = random.nextInt(4);
    for (int i = 0; i < pattern.length(); i++) {
      number.append(symbol(pattern.position(i), bound, random));
    }
    if (pattern.isOpen()) {
      int least = pattern.minLength() - pattern.length();
      for (int more = least + more(random); more > 0; more--) {
        number.append(symbol(random.nextInt(3) == 0 ? Symbols.ANY : Symbols.X, 2, random));
      }
    }
    return number.length() > LONGEST ? number.substring(0, LONGEST) : number.toString();
  }

  /** A number that has one character more or less, or another one somewhere. */
  static String nearMiss(DialPattern pattern, SplittableRandom random) {
    var number = new StringBuilder(member(pattern, random));
    int at = random.nextInt(number.length());
    switch (random.nextInt(4)) {
      case 0 -> number.append(symbol(Symbols.ANY, 2, random));
      case 1 -> number.deleteCharAt(at);
      case 2 -> number.deleteCharAt(number.length() - 1);
      default -> {
        int set = at < pattern.length() ? Symbols.ANY & ~pattern.position(at) : Symbols.ANY;
        if (set != 0) {
          number.setCharAt(at, symbol(set, 2, random));
        }
      }
    }
    return number.isEmpty() || number.length() > LONGEST ? anything(random) : number.toString();
  }

  static String anything(SplittableRandom random) {
    var number = new StringBuilder();
    int length = 1 + (random.nextInt(4) == 0 ? random.nextInt(LONGEST) : random.nextInt(7));
    int set = random.nextInt(3) == 0 ? Symbols.ANY : Symbols.X;
    for (int i = 0; i < length; i++) {
      number.append(symbol(set, 2, random));
    }
    return number.toString();
  }

  private static int more(SplittableRandom random) {
    return switch (random.nextInt(20)) {
      case 0 -> LONGEST;
      case 1, 2 -> random.nextInt(20);
      default -> random.nextInt(4);
    };
  }

  /** The least of a set, the greatest, or any. */
  private static char symbol(int set, int bound, SplittableRandom random) {
    return switch (bound) {
      case 0 -> Symbols.symbol(Integer.numberOfTrailingZeros(set));
      case 1 -> Symbols.symbol(31 - Integer.numberOfLeadingZeros(set));
      default -> {
        int left = set;
        for (int skip = random.nextInt(Integer.bitCount(set)); skip > 0; skip--) {
          left &= left - 1;
        }
        yield Symbols.symbol(Integer.numberOfTrailingZeros(left));
      }
    };
  }
}
