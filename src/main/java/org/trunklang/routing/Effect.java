package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Action;
import org.trunklang.model.CallOptions;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.Symbols;

/**
 * What a candidate does with a number, as a value. Two with the same effect never differ,
 * whatever their numbers; two with the same numbers and other effects do, at some number. Of two
 * with other numbers only {@link Effects} can tell.
 */
sealed interface Effect {
  record Rings(Action.Ring ring, int strip) implements Effect {}

  record CallsAccount(TrunkEnd end) implements Effect {}

  record Sends(ImmutableList<Sending> sendings, CallOptions options) implements Effect {}

  /**
   * One destination, and what it is sent.
   *
   * @param strip as few characters as give the same: of 9|. with prepend 9 nothing is removed
   */
  record Sending(Destination destination, int strip, String prepend) {}

  static Effect of(Candidate candidate) {
    return switch (candidate.rule().action()) {
      case Action.Ring ring -> new Rings(ring, candidate.strip());
      case Action.CallAccount(TrunkEnd end) -> new CallsAccount(end);
      case Action.Send(var legs, CallOptions options) -> {
        var sendings = ImmutableList.<Sending>builderWithExpectedSize(legs.size());
        for (Leg leg : legs) {
          sendings.add(sending(candidate, leg.destination(), leg.prepend()));
        }
        yield new Sends(sendings.build(), options);
      }
    };
  }

  private static Sending sending(Candidate candidate, Destination destination, String prepend) {
    if (!isSentANumber(destination)) {
      return new Sending(destination, 0, "");
    }
    DialPattern numbers = candidate.numbers();
    int strip = candidate.strip();
    int kept = prepend.length();
    while (strip > 0
        && kept > 0
        && numbers.position(strip - 1) == Symbols.mask(prepend.charAt(kept - 1))) {
      strip--;
      kept--;
    }
    return new Sending(destination, strip, prepend.substring(0, kept));
  }

  /** Whether what a rule removes and prepends makes a difference there. */
  static boolean isSentANumber(Destination destination) {
    return switch (destination) {
      case Destination.ToTrunk _, Destination.ToMesh _, Destination.Local _, Destination.Native _ ->
          true;
      case Destination.ToExtension _, Destination.Reject _ -> false;
    };
  }
}
