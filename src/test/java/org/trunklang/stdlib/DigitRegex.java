package org.trunklang.stdlib;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the regular expressions of libphonenumber's metadata, a small dialect: digits, {@code \d},
 * {@code [...]}, {@code (?:...)}, {@code |}, {@code ?}, {@code {n}} and {@code {n,m}}. Anything
 * else ends the run: an expression read wrongly would give a wrong set of numbers.
 */
final class DigitRegex {
  private static final Map<String, DigitSet> READ = new ConcurrentHashMap<>();

  private final String text;
  private int at;

  private DigitRegex(String text) {
    this.text = text;
  }

  /** The numbers that match {@code regex} as a whole. */
  static DigitSet numbers(String regex) {
    return READ.computeIfAbsent(regex, DigitRegex::read);
  }

  private static DigitSet read(String regex) {
    var reader = new DigitRegex(regex);
    DigitSet set = reader.alternatives();
    if (reader.at < regex.length()) {
      throw reader.unexpected();
    }
    return set;
  }

  private DigitSet alternatives() {
    DigitSet set = sequence();
    while (take("|")) {
      set = set.or(sequence());
    }
    return set;
  }

  private DigitSet sequence() {
    DigitSet set = DigitSet.EMPTY_STRING;
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      set = set.then(repeated());
    }
    return set;
  }

  private DigitSet repeated() {
    DigitSet once = once();
    if (take("?")) {
      return once.times(0, 1);
    }
    if (take("{")) {
      int least = integer();
      int most = take(",") ? integer() : least;
      expect("}");
      return once.times(least, most);
    }
    return once;
  }

  private DigitSet once() {
    if (take("(?:") || take("(")) {
      DigitSet set = alternatives();
      expect(")");
      return set;
    }
    if (take("\\d")) {
      return DigitSet.oneOf(DigitClass.X);
    }
    if (take("[")) {
      return DigitSet.oneOf(members());
    }
    return DigitSet.oneOf(DigitClass.of(digit()));
  }

  private DigitClass members() {
    DigitClass members = DigitClass.NO_DIGIT;
    while (!take("]")) {
      int first = digit();
      members = members.or(take("-") ? DigitClass.range(first, digit()) : DigitClass.of(first));
    }
    return members;
  }

  private int integer() {
    int value = digit();
    while (at < text.length() && isDigit(text.charAt(at))) {
      value = value * 10 + digit();
    }
    return value;
  }

  private int digit() {
    if (at >= text.length() || !isDigit(text.charAt(at))) {
      throw unexpected();
    }
    return text.charAt(at++) - '0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  private void expect(String expected) {
    if (!take(expected)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not understood at character " + at + " of " + text);
  }
}
