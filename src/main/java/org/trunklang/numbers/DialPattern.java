package org.trunklang.numbers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;

/**
 * A set of numbers in Asterisk's notation: one set of characters for each position, then perhaps
 * {@code .} (one or more dialable characters) or {@code !} (zero or more). The empty number is in
 * no pattern that {@link PatternParser} reads.
 *
 * <p>Patterns with the same numbers and the same end are equal, however they were written: {@code
 * [2-9]} is {@code N}. Every position holds at least one character.
 */
public final class DialPattern {
  /** What may follow the positions. */
  public enum Tail {
    /** Nothing: the pattern has one length. */
    NONE(""),
    /** One or more dialable characters. */
    ONE_OR_MORE("."),
    /** Zero or more dialable characters. */
    ZERO_OR_MORE("!");

    private final String mark;

    Tail(String mark) {
      this.mark = mark;
    }

    public String mark() {
      return mark;
    }
  }

  /** Every dialable number of one character or more: {@code any}. */
  public static final DialPattern ANY = new DialPattern(ImmutableIntArray.of(), Tail.ONE_OR_MORE);

  private final ImmutableIntArray positions;
  private final Tail tail;
  private final int hash;

  private DialPattern(ImmutableIntArray positions, Tail tail) {
    this.positions = positions;
    this.tail = tail;
    this.hash = 31 * positions.hashCode() + tail.mark().hashCode();
  }

  /** A pattern of the given sets of characters (masks as in {@link Symbols}). */
  public static DialPattern of(ImmutableIntArray positions, Tail tail) {
    for (int i = 0; i < positions.length(); i++) {
      int mask = positions.get(i);
      checkArgument(mask != 0 && (mask & ~Symbols.ANY) == 0, "set %s at %s", mask, i);
    }
    return new DialPattern(positions, tail);
  }

  /** The pattern of one number alone. */
  public static DialPattern single(String digits) {
    var positions = ImmutableIntArray.builder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      checkArgument(Symbols.isDialable(digits.charAt(i)), "not dialable: %s", digits);
      positions.add(Symbols.mask(digits.charAt(i)));
    }
    return new DialPattern(positions.build(), Tail.NONE);
  }

  /** How many positions stand before the end mark. */
  public int length() {
    return positions.length();
  }

  /** The set of characters at a position, as a mask of {@link Symbols}. */
  public int position(int index) {
    return positions.get(index);
  }

  public ImmutableIntArray positions() {
    return positions;
  }

  public Tail tail() {
    return tail;
  }

  public boolean isOpen() {
    return tail != Tail.NONE;
  }

  /** The fewest characters a number of this pattern has. */
  public int minLength() {
    return length() + (tail == Tail.ONE_OR_MORE ? 1 : 0);
  }

  /** Whether exactly one number matches. */
  public boolean isSingle() {
    return tail == Tail.NONE && positions.stream().allMatch(mask -> Integer.bitCount(mask) == 1);
  }

  /** The characters that every number of this pattern begins with. */
  public String literalPrefix() {
    var prefix = new StringBuilder();
    for (int i = 0; i < length() && Integer.bitCount(positions.get(i)) == 1; i++) {
      prefix.append(Symbols.symbol(Integer.numberOfTrailingZeros(positions.get(i))));
    }
    return prefix.toString();
  }

  public boolean matches(DialedNumber number) {
    return matches(number.digits());
  }

  /** Whether a string is one of the numbers; a string with other characters never is. */
  public boolean matches(String number) {
    return matches(number, 0);
  }

  /** Whether what a string has from an index on is one of the numbers. */
  public boolean matches(String text, int from) {
    int size = text.length() - from;
    if (size < minLength() || (tail == Tail.NONE && size != length())) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      int index = Symbols.index(text.charAt(from + i));
      if (index < 0 || (maskAt(i) & (1 << index)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The characters allowed at an index, the tail's included; meaningless past a closed end. */
  private int maskAt(int index) {
    return index < length() ? positions.get(index) : Symbols.ANY;
  }

  /** The sets of the numbers of one length, which must be one that this pattern has. */
  ImmutableIntArray row(int size) {
    if (size == length()) {
      return positions;
    }
    var sets = ImmutableIntArray.builder(size);
    for (int i = 0; i < size; i++) {
      sets.add(maskAt(i));
    }
    return sets.build();
  }

  /** Whether every number of the other pattern is one of this pattern. */
  public boolean contains(DialPattern other) {
    if (other.minLength() < minLength()) {
      return false;
    }
    if (tail == Tail.NONE && (other.isOpen() || other.length() != length())) {
      return false;
    }
    // Where the other pattern is already in its tail, this one must take every character.
    for (int i = 0; i < length(); i++) {
      if ((other.maskAt(i) & ~positions.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  public boolean overlaps(DialPattern other) {
    int longer = Math.max(length(), other.length());
    if (!lengthsMeet(other)) {
      return false;
    }
    for (int i = 0; i < Math.min(longer, sharedLength(other)); i++) {
      if ((maskAt(i) & other.maskAt(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean lengthsMeet(DialPattern other) {
    if (isOpen() && other.isOpen()) {
      return true;
    }
    if (isOpen()) {
      return other.length() >= minLength();
    }
    if (other.isOpen()) {
      return length() >= other.minLength();
    }
    return length() == other.length();
  }

  /** The positions that numbers of both patterns have in any case. */
  private int sharedLength(DialPattern other) {
    if (!isOpen()) {
      return length();
    }
    return other.isOpen() ? Math.max(length(), other.length()) : other.length();
  }

  /** The numbers that are in both patterns: again a pattern, or none. */
  public Optional<DialPattern> intersection(DialPattern other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    int shared = sharedLength(other);
    var sets = ImmutableIntArray.builder(shared);
    for (int i = 0; i < shared; i++) {
      sets.add(maskAt(i) & other.maskAt(i));
    }
    Tail end = Tail.NONE;
    if (isOpen() && other.isOpen()) {
      boolean more = Math.max(minLength(), other.minLength()) > shared;
      end = more ? Tail.ONE_OR_MORE : Tail.ZERO_OR_MORE;
    }
    return Optional.of(new DialPattern(sets.build(), end));
  }

  /** This pattern behind a fixed beginning. */
  public DialPattern prepend(String digits) {
    if (digits.isEmpty()) {
      return this;
    }
    var sets = ImmutableIntArray.builder(digits.length() + length());
    for (int i = 0; i < digits.length(); i++) {
      sets.add(Symbols.mask(digits.charAt(i)));
    }
    sets.addAll(positions);
    return DialPattern.of(sets.build(), tail);
  }

  /** This pattern followed by another one. This one must be closed. */
  public DialPattern then(DialPattern next) {
    checkArgument(tail == Tail.NONE, "nothing can follow %s", this);
    return new DialPattern(
        ImmutableIntArray.builder(length() + next.length())
            .addAll(positions)
            .addAll(next.positions)
            .build(),
        next.tail);
  }

  /**
   * What remains of the numbers of this pattern when their first characters are removed. Numbers
   * shorter than that leave nothing.
   */
  public DialPattern strip(int count) {
    if (count == 0) {
      return this;
    }
    if (count <= length()) {
      return new DialPattern(positions.subArray(count, length()).trimmed(), tail);
    }
    return new DialPattern(ImmutableIntArray.of(), isOpen() ? Tail.ZERO_OR_MORE : Tail.NONE);
  }

  /** The first positions alone, of which there are at least so many. */
  public DialPattern head(int count) {
    return new DialPattern(positions.subArray(0, count).trimmed(), Tail.NONE);
  }

  /** A short number of this pattern that a person might dial; the same one on every run. */
  public DialedNumber example() {
    var digits = new StringBuilder();
    for (int i = 0; i < minLength(); i++) {
      digits.append(likely(maskAt(i), i));
    }
    return DialedNumber.of(digits.toString());
  }

  /** The character of a set that a person is likeliest to dial at an index. */
  static char likely(int mask, int index) {
    // A walk through the digits reads like a number; ##### or 00000 do not.
    for (int i = 0; i < 9; i++) {
      int digit = 3 + 1 + (index + i) % 9;
      if ((mask & (1 << digit)) != 0) {
        return Symbols.symbol(digit);
      }
    }
    int zero = Symbols.index('0');
    return Symbols.symbol((mask & (1 << zero)) != 0 ? zero : Integer.numberOfTrailingZeros(mask));
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof DialPattern that
            && hash == that.hash
            && tail == that.tail
            && positions.equals(that.positions));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The canonical notation: capitals, sets in order, {@code _} in front where it is needed. */
  @Override
  public String toString() {
    return PatternNotation.write(this, 0);
  }
}
