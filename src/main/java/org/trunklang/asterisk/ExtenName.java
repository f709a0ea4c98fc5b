package org.trunklang.asterisk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialPattern.Tail;
import org.trunklang.numbers.Symbols;

/** The key of an extension in the dialplan: a pattern with {@code _} in front, or a plain text. */
record ExtenName(String text) {
  /** Longer texts are cut when the file is read. */
  static final int MAX_LENGTH = 255;

  /** Where a call without a number enters. */
  static final ExtenName WITHOUT_NUMBER = new ExtenName("s");

  /** Where a call inside the dialplan goes that finds no other extension. */
  static final ExtenName NOT_FOUND = new ExtenName("i");

  private static final String EVERY = "[0-9*#+]";

  /** A word of this package. */
  static ExtenName word(String word) {
    return new ExtenName(word);
  }

  /** The contact user of a registration: nobody can dial it. */
  static ExtenName contact(Wire wire) {
    return new ExtenName(wire.contact());
  }

  /**
   * The keys that together stand for a pattern without {@code !}, in match order. There
   * are two for every number at all, because {@code _.} would take {@code h} and {@code i} as well.
   */
  static ImmutableList<ExtenName> of(DialPattern pattern) {
    checkArgument(pattern.tail() != Tail.ZERO_OR_MORE, "open end %s", pattern);
    if (pattern.length() == 0) {
      var every = DialPattern.of(ImmutableIntArray.of(Symbols.ANY), Tail.NONE);
      return ImmutableList.of(key(DialPattern.of(every.positions(), Tail.ONE_OR_MORE)), key(every));
    }
    return ImmutableList.of(key(pattern));
  }

  /** The characters of the longest key of a pattern. */
  static int longest(DialPattern pattern) {
    return marked(pattern).length();
  }

  private static ExtenName key(DialPattern pattern) {
    return new ExtenName(pattern.isSingle() ? pattern.example().digits() : marked(pattern));
  }

  private static String marked(DialPattern pattern) {
    var text = new StringBuilder(pattern.length() + 2).append('_');
    for (int i = 0; i < pattern.length(); i++) {
      text.append(element(pattern.position(i)));
    }
    return text.append(pattern.tail().mark()).toString();
  }

  private static String element(int set) {
    if (set == Symbols.ANY) {
      return EVERY;
    }
    String plain = DialPattern.of(ImmutableIntArray.of(set), Tail.NONE).toString();
    return plain.startsWith("_") ? plain.substring(1) : plain;
  }

  @Override
  public String toString() {
    return text;
  }
}
