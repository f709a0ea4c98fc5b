package org.trunklang.numbers;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A number as it is dialed or sent: dialable characters only. The empty one, {@link #NONE}, stands
 * for a call that carries no number, such as one from an analogue line.
 */
public record DialedNumber(String digits) implements Comparable<DialedNumber> {
  public static final DialedNumber NONE = new DialedNumber("");

  /**
   * The most characters of a number. Asterisk keeps 79 and cuts longer ones without a word
   * (AST_MAX_EXTENSION), so one that arrives with 79 may have been another.
   */
  public static final int MAX_LENGTH = 78;

  public DialedNumber {
    checkArgument(Symbols.areDialable(digits), "not dialable: %s", digits);
  }

  public static DialedNumber of(String digits) {
    return digits.isEmpty() ? NONE : new DialedNumber(digits);
  }

  public boolean isNone() {
    return digits.isEmpty();
  }

  public int length() {
    return digits.length();
  }

  /** Shorter numbers first, then by their characters. */
  @Override
  public int compareTo(DialedNumber other) {
    int byLength = Integer.compare(length(), other.length());
    return byLength != 0 ? byLength : digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
