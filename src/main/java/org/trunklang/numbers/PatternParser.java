package org.trunklang.numbers;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.trunklang.numbers.DialPattern.Tail;

/**
 * Reads the notation of patterns: {@code 012|.}, {@code 80XX}, {@code _[2-9]XX}, {@code 1-800-NXX}.
 * A mistake comes back as a value, with its place in the text.
 */
public final class PatternParser {
  /** What reading gave: a pattern, or the first mistake. */
  public sealed interface Result {
    record Read(StrippedPattern pattern) implements Result {}

    /** A mistake from {@code start} up to {@code end} of the text. */
    record Mistake(Kind kind, int start, int end) implements Result {}
  }

  /** What can be wrong with a pattern. */
  public enum Kind {
    /** Nothing but marks: no position, and no tail that takes at least one character. */
    EMPTY,
    /** A character that is no part of the notation. */
    UNKNOWN_CHARACTER,
    /** {@code .} or {@code !} with more after it. */
    TAIL_NOT_LAST,
    /** A second {@code |}. */
    SECOND_STRIP,
    /** A {@code |} before the first element. */
    STRIP_FIRST,
    /** {@code [} without {@code ]}. */
    UNCLOSED_SET,
    /** {@code []}. */
    EMPTY_SET,
    /** {@code [5-3]}. */
    REVERSED_RANGE,
    /** {@code [*-9]}: a range of other characters than digits. */
    RANGE_OF_MARKS,
    /** {@code [^…]}: Asterisk has no negation. */
    NEGATED_SET,
    /** A {@code -} that does not stand between two elements. */
    STRAY_DASH
  }

  private final String text;
  private final int[] masks;
  private int count = 0;
  private int strip = -1;
  private Tail tail = Tail.NONE;

  private PatternParser(String text) {
    this.text = text;
    this.masks = new int[text.length()];
  }

  /** Reads a whole text; {@code _} in front is Asterisk's pattern mark. */
  public static Result parse(String text) {
    return new PatternParser(text).parse();
  }

  private Result parse() {
    int start = text.startsWith("_") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (tail != Tail.NONE) {
        return mistake(Kind.TAIL_NOT_LAST, i - 1, i);
      }
      char c = text.charAt(i);
      switch (c) {
        case '.' -> tail = Tail.ONE_OR_MORE;
        case '!' -> tail = Tail.ZERO_OR_MORE;
        case '|' -> {
          if (strip >= 0) {
            return mistake(Kind.SECOND_STRIP, i, i + 1);
          }
          if (count == 0) {
            return mistake(Kind.STRIP_FIRST, i, i + 1);
          }
          strip = count;
        }
        case '-' -> {
          if (count == 0 || i + 1 == text.length() || !startsElement(text.charAt(i + 1))) {
            return mistake(Kind.STRAY_DASH, i, i + 1);
          }
        }
        case '[' -> {
          int close = text.indexOf(']', i);
          if (close < 0) {
            return mistake(Kind.UNCLOSED_SET, i, text.length());
          }
          var mistake = set(i + 1, close);
          if (mistake.isPresent()) {
            return mistake.get();
          }
          i = close;
        }
        default -> {
          int mask = element(c);
          if (mask == 0) {
            return mistake(Kind.UNKNOWN_CHARACTER, i, i + Character.charCount(text.codePointAt(i)));
          }
          masks[count++] = mask;
        }
      }
    }
    if (count == 0 && tail != Tail.ONE_OR_MORE) {
      return mistake(Kind.EMPTY, 0, text.length());
    }
    var positions = ImmutableIntArray.copyOf(masks).subArray(0, count).trimmed();
    return new Result.Read(
        new StrippedPattern(DialPattern.of(positions, tail), Math.max(strip, 0)));
  }

  private static boolean startsElement(char c) {
    return c == '[' || element(c) != 0 || c == '.' || c == '!';
  }

  private static int element(char c) {
    return switch (c) {
      case 'X', 'x' -> Symbols.X;
      case 'Z', 'z' -> Symbols.Z;
      case 'N', 'n' -> Symbols.N;
      default -> Symbols.isDialable(c) ? Symbols.mask(c) : 0;
    };
  }

  /** Takes the members of a set; what is wrong with them, if anything is. */
  private Optional<Result.Mistake> set(int from, int to) {
    int mask = 0;
    if (from == to) {
      return Optional.of(mistake(Kind.EMPTY_SET, from - 1, to + 1));
    }
    for (int i = from; i < to; i++) {
      char low = text.charAt(i);
      if (low == '^') {
        return Optional.of(mistake(Kind.NEGATED_SET, from - 1, to + 1));
      }
      if (!Symbols.isDialable(low)) {
        return Optional.of(mistake(Kind.UNKNOWN_CHARACTER, i, i + 1));
      }
      char high = low;
      if (i + 2 < to && text.charAt(i + 1) == '-') {
        high = text.charAt(i + 2);
        if (!Symbols.isDialable(high)) {
          return Optional.of(mistake(Kind.UNKNOWN_CHARACTER, i + 2, i + 3));
        }
        if (!isDigit(low) || !isDigit(high)) {
          return Optional.of(mistake(Kind.RANGE_OF_MARKS, i, i + 3));
        }
        if (high < low) {
          return Optional.of(mistake(Kind.REVERSED_RANGE, i, i + 3));
        }
        i += 2;
      }
      for (char c = low; c <= high; c++) {
        mask |= Symbols.mask(c);
      }
    }
    masks[count++] = mask;
    return Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Result.Mistake mistake(Kind kind, int start, int end) {
    return new Result.Mistake(kind, start, end);
  }
}
