package org.trunklang.routing;

import java.util.Optional;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;

/** Where one destination of a rule takes a number. */
public sealed interface Way {
  /** The number sent, or handed on within the node; none where the call carries none. */
  DialedNumber sent();

  /** To another node, where the call arrives. */
  record Onward(TrunkEnd by, DialedNumber sent, Place arrival) implements Way {}

  /** Out of the network. */
  record Out(TrunkEnd by, DialedNumber sent, Outcome.Leaves outcome) implements Way {}

  /** To an end at this node: it rings, or is handed to a context written by hand. */
  record Ends(DialedNumber sent, Outcome outcome) implements Way {}

  /** Nowhere: the rule says so, or no own number or member of a mesh takes the number. */
  record Refused(DialedNumber sent, Outcome.Rejected outcome) implements Way {}

  /** Nowhere: the number would be longer than Asterisk keeps. */
  record Outgrown(DialedNumber sent) implements Way {}

  /** The trunk that the call would take. */
  default Optional<TrunkEnd> trunk() {
    return switch (this) {
      case Onward(TrunkEnd by, var _, var _) -> Optional.of(by);
      case Out(TrunkEnd by, var _, var _) -> Optional.of(by);
      case Ends _, Refused _, Outgrown _ -> Optional.empty();
    };
  }
}
