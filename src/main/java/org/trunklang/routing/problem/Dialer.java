package org.trunklang.routing.problem;

import org.trunklang.model.Caller;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;

/** Who makes a call that shows a mistake, in words. */
public record Dialer(NodeName node, Caller caller) {

  /** {@code dialing `201` at node `a`}, or the same of a call that comes by a trunk. */
  String dialing(DialedNumber number) {
    return switch (caller) {
      case Caller.Phones() -> "dialing `%s` at node `%s`".formatted(number, node);
      case Caller.Via(var end) ->
          number.isNone()
              ? "a call without a number from `%s` at node `%s`".formatted(end.label(), node)
              : "a call to `%s` from `%s` at node `%s`".formatted(number, end.label(), node);
    };
  }
}
