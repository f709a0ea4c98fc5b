package org.trunklang.simulate;

import java.util.Optional;
import org.trunklang.model.NodeName;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;
import org.trunklang.source.Span;

/**
 * What becomes of a call to an emergency number, in words that follow "it". Calls that begin at
 * different nodes and end at their own have equal endings.
 *
 * @param rule the rule that took it last
 * @param at the node where it ended; none where it began
 */
record Ending(String words, Optional<Span> rule, Optional<NodeName> at, boolean known) {

  static Ending of(Trace trace, Routing routing) {
    var last = trace.hops().getLast();
    return new Ending(
        words(trace, routing),
        last.winner().map(winner -> winner.pattern().span()),
        elsewhere(last.node(), trace),
        !(trace.outcome() instanceof Outcome.Unknown));
  }

  private static String words(Trace trace, Routing routing) {
    return switch (trace.outcome()) {
      case Outcome.Rings(NodeName node, DialedNumber extension) ->
          "rings `" + extension + "`" + at(node, trace);
      case Outcome.Leaves(var _, TrunkName trunk, DialedNumber number) ->
          !isOutside(trunk, routing)
              ? "goes to the customer of `" + trunk + "`"
              : number.isNone()
                  ? "leaves by `" + trunk + "` without a number"
                  : "leaves by `" + trunk + "` as `" + number + "`";
      case Outcome.Rejected(NodeName node, var reason) ->
          trace.hops().getLast().winner().isEmpty()
              ? "is taken by no rule" + at(node, trace)
              : "is rejected" + at(node, trace) + " (" + reason + ")";
      case Outcome.Loops _ -> "goes round for ever";
      case Outcome.Unknown(NodeName node, String context) ->
          "is handed to the hand-written context `" + context + "`" + at(node, trace);
    };
  }

  private static String at(NodeName node, Trace trace) {
    return elsewhere(node, trace).map(other -> " at node `" + other + "`").orElse("");
  }

  private static Optional<NodeName> elsewhere(NodeName node, Trace trace) {
    return Optional.of(node).filter(other -> !other.equals(trace.start().place().node()));
  }

  /** Whether a trunk leads outside; that of a customer does not. */
  static boolean isOutside(TrunkName name, Routing routing) {
    Trunk trunk = routing.network().trunks().get(name);
    return trunk != null && trunk.shape() == Trunk.Shape.OUTBOUND;
  }
}
