package org.trunklang.routing;

import com.google.common.primitives.ImmutableIntArray;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialPattern.Tail;
import org.trunklang.numbers.Symbols;

/**
 * One form for each set of numbers: two patterns may have the same numbers and differ in their end.
 */
final class SameSet {
  private SameSet() {}

  /**
   * The pattern with the same numbers whose positions before the end are as they must be: {@code
   * 1.} for {@code 1} and a position of every character and {@code !}.
   */
  static DialPattern canonical(DialPattern pattern) {
    int length = pattern.length();
    if (pattern.tail() != Tail.ZERO_OR_MORE
        || length == 0
        || pattern.position(length - 1) != Symbols.ANY) {
      return pattern;
    }
    ImmutableIntArray positions = pattern.positions().subArray(0, length - 1).trimmed();
    return DialPattern.of(positions, Tail.ONE_OR_MORE);
  }
}
