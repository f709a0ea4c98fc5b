package org.trunklang.model;

import com.google.common.collect.ImmutableList;

/** What a rule does with a number it has won. */
public sealed interface Action {
  /** The number, after the strip, rings at this node. */
  record Ring(Dialing dialing) implements Action {}

  /** Calls the party that registered here under the account; the call arrives without a number. */
  record CallAccount(TrunkEnd end) implements Action {}

  /** Sends the call to the first destination, and on to the next as far as failover allows. */
  record Send(ImmutableList<Leg> legs, CallOptions options) implements Action {}
}
