package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Action;
import org.trunklang.model.CallOptions;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.Leg;
import org.trunklang.model.TrunkEnd;

/**
 * What is done with a call, without the place where it was written: rules of equal effect share a
 * context.
 */
sealed interface Effect {
  record Ring(Dialing dialing) implements Effect {}

  record CallAccount(TrunkEnd end) implements Effect {}

  /**
   * Destinations in the order in which they are tried.
   *
   * @param hasNumber whether the call carries a number; one without takes other ways
   */
  record Send(ImmutableList<Hop> hops, CallOptions options, boolean hasNumber) implements Effect {}

  /** A destination, and what is put in front of the number for it. */
  record Hop(Destination destination, String prepend) {}

  static Effect of(Action action, boolean hasNumber) {
    return switch (action) {
      case Action.Ring(Dialing dialing) -> new Ring(dialing);
      case Action.CallAccount(TrunkEnd end) -> new CallAccount(end);
      case Action.Send(ImmutableList<Leg> legs, CallOptions options) ->
          new Send(
              legs.stream()
                  .map(leg -> new Hop(leg.destination(), leg.prepend()))
                  .collect(toImmutableList()),
              options,
              hasNumber);
    };
  }
}
