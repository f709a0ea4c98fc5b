package org.trunklang.routing;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialPattern.Tail;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Rewrite;
import org.trunklang.numbers.Symbols;

/** What a rewrite turns into a given number, or into one that begins with it. */
final class Imitating {
  private static final DialPattern ANYTHING =
      DialPattern.of(ImmutableIntArray.of(), Tail.ZERO_OR_MORE);

  private Imitating() {}

  /** Those that only begin with it are meant where a part of that beginning is prepended. */
  static Optional<DialPattern> numbers(Rewrite rewrite, DialedNumber imitated) {
    return rest(rewrite.prepend(), imitated.digits()).map(anything(rewrite.strip())::then);
  }

  /** What must follow a prepend so that a number comes out, or begins. */
  private static Optional<DialPattern> rest(String prepend, String number) {
    if (prepend.isEmpty()) {
      return Optional.of(DialPattern.single(number));
    }
    if (prepend.startsWith(number)) {
      return Optional.of(ANYTHING);
    }
    return number.startsWith(prepend)
        ? Optional.of(
            DialPattern.of(
                DialPattern.single(number.substring(prepend.length())).positions(),
                Tail.ZERO_OR_MORE))
        : Optional.empty();
  }

  /** So many characters of any kind. */
  private static DialPattern anything(int length) {
    var positions = ImmutableIntArray.builder(length);
    for (int i = 0; i < length; i++) {
      positions.add(Symbols.ANY);
    }
    return DialPattern.of(positions.build(), Tail.NONE);
  }
}
