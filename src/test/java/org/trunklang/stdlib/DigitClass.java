package org.trunklang.stdlib;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A set of digits, as one place of a pattern holds it: bit {@code n} stands for digit {@code n}.
 */
record DigitClass(int bits) {
  static final DigitClass NO_DIGIT = new DigitClass(0);
  static final DigitClass X = range(0, 9);
  static final DigitClass Z = range(1, 9);
  static final DigitClass N = range(2, 9);

  static DigitClass of(int digit) {
    return range(digit, digit);
  }

  static DigitClass range(int first, int last) {
    return new DigitClass(((1 << (last - first + 1)) - 1) << first);
  }

  boolean has(int digit) {
    return (bits & (1 << digit)) != 0;
  }

  DigitClass or(DigitClass other) {
    return new DigitClass(bits | other.bits);
  }

  DigitClass and(DigitClass other) {
    return new DigitClass(bits & other.bits);
  }

  DigitClass without(DigitClass other) {
    return new DigitClass(bits & ~other.bits);
  }

  DigitClass lowerHalf() {
    return digits()
        .limit((Integer.bitCount(bits) + 1) / 2)
        .map(DigitClass::of)
        .reduce(NO_DIGIT, DigitClass::or);
  }

  boolean isSingle() {
    return Integer.bitCount(bits) == 1;
  }

  Stream<Integer> digits() {
    return IntStream.range(0, 10).filter(this::has).boxed();
  }

  int lowest() {
    return Integer.numberOfTrailingZeros(bits);
  }

  /** As Trunk writes it: {@code 7}, {@code X}, {@code Z}, {@code N} or {@code [13-5]}. */
  @Override
  public String toString() {
    if (equals(X)) {
      return "X";
    }
    if (equals(Z)) {
      return "Z";
    }
    if (equals(N)) {
      return "N";
    }
    return isSingle() ? members() : "[" + members() + "]";
  }

  /** The digits in order; three and more that follow one another become a range. */
  private String members() {
    var text = new StringBuilder();
    for (int first = 0; first < 10; first++) {
      if (has(first)) {
        int last = first;
        while (has(last + 1)) {
          last++;
        }
        if (last >= first + 2) {
          text.append(first).append('-').append(last);
          first = last;
        } else {
          text.append(first);
        }
      }
    }
    return text.toString();
  }
}
