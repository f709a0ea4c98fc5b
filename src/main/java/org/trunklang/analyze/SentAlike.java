package org.trunklang.analyze;

import com.google.common.primitives.ImmutableIntArray;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialPattern.Tail;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Rewrite;
import org.trunklang.numbers.Symbols;
import org.trunklang.routing.Sent;

/** The numbers that are sent as the same number in two ways. */
final class SentAlike {
  private SentAlike() {}

  /**
   * Of numbers that both can be applied to, those for which they give the same. Says nothing that
   * means anything of others.
   */
  static NumberSet of(Sent one, Sent other, NumberSpace space) {
    if (one.equals(other)) {
      return space.all();
    }
    NumberSet none = space.of(DialedNumber.NONE);
    NumberSet withoutNumber =
        one.of(DialedNumber.NONE).equals(other.of(DialedNumber.NONE)) ? none : space.none();
    return dialedAlike(one, other, space).minus(none).union(withoutNumber);
  }

  private static NumberSet dialedAlike(Sent one, Sent other, NumberSpace space) {
    return switch (one) {
      case Sent.Always(DialedNumber number) ->
          switch (other) {
            case Sent.Always _ -> space.none();
            case Sent.Rewritten(Rewrite rewrite) -> becomes(rewrite, number, space);
          };
      case Sent.Rewritten(Rewrite rewrite) ->
          switch (other) {
            case Sent.Always(DialedNumber number) -> becomes(rewrite, number, space);
            case Sent.Rewritten(Rewrite second) ->
                rewrite.strip() <= second.strip()
                    ? alike(rewrite, second, space)
                    : alike(second, rewrite, space);
          };
    };
  }

  /** Numbers that become one number: any beginning, and what is missing behind the prepend. */
  private static NumberSet becomes(Rewrite rewrite, DialedNumber number, NumberSpace space) {
    return number.digits().startsWith(rewrite.prepend())
        ? space.of(
            anyThen(
                rewrite.strip(), number.digits().substring(rewrite.prepend().length()), Tail.NONE))
        : space.none();
  }

  /** What the second one strips in addition must be what it prepends in addition. */
  private static NumberSet alike(Rewrite less, Rewrite more, NumberSpace space) {
    int stripped = more.strip() - less.strip();
    boolean canBe =
        more.prepend().startsWith(less.prepend())
            && more.prepend().length() - less.prepend().length() == stripped;
    return canBe
        ? space.of(
            anyThen(
                less.strip(), more.prepend().substring(less.prepend().length()), Tail.ZERO_OR_MORE))
        : space.none();
  }

  private static DialPattern anyThen(int any, String then, Tail tail) {
    var positions = ImmutableIntArray.builder();
    for (int i = 0; i < any; i++) {
      positions.add(Symbols.ANY);
    }
    for (int i = 0; i < then.length(); i++) {
      positions.add(Symbols.mask(then.charAt(i)));
    }
    return DialPattern.of(positions.build(), tail);
  }
}
