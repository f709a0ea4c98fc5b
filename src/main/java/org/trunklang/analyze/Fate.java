package org.trunklang.analyze;

import com.google.common.collect.ImmutableSet;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.Sent;

/**
 * What becomes of a set of numbers: how their calls end, with what number as it follows from the
 * one dialed.
 *
 * @param crossed what is sent each time that the call takes the trunk that is watched
 * @param hops how many nodes have their turn, in vain or not; 0 of calls that loop
 */
public record Fate(Ending ending, ImmutableSet<Sent> crossed, int hops) {
  /** The most hops a call makes before it counts as a loop. */
  private static final int MOST_HOPS = 100;

  /** How calls end: the outcomes of, for many numbers at once. */
  public sealed interface Ending {
    record Rings(NodeName node, Sent extension) implements Ending {}

    record Leaves(NodeName node, TrunkName trunk, Sent number) implements Ending {}

    record Rejected(NodeName node, Reason reason) implements Ending {}

    record Loops() implements Ending {}

    record Unknown(NodeName node, String context) implements Ending {}

    /** The same without regard to the number that rings or leaves: it is given as dialed. */
    default Ending withoutNumber() {
      return switch (this) {
        case Rings(NodeName node, Sent _) -> new Rings(node, Sent.Rewritten.NOT);
        case Leaves(NodeName node, TrunkName trunk, Sent _) ->
            new Leaves(node, trunk, Sent.Rewritten.NOT);
        case Rejected _, Loops _, Unknown _ -> this;
      };
    }

    /** The same seen from before a number was rewritten. */
    private Ending after(Sent sent) {
      return switch (this) {
        case Rings(NodeName node, Sent extension) -> new Rings(node, sent.then(extension));
        case Leaves(NodeName node, TrunkName trunk, Sent number) ->
            new Leaves(node, trunk, sent.then(number));
        case Rejected _, Loops _, Unknown _ -> this;
      };
    }
  }

  static final Fate LOOPS = new Fate(new Ending.Loops(), ImmutableSet.of(), 0);

  static Fate of(Ending ending) {
    return new Fate(ending, ImmutableSet.of(), 0);
  }

  /** The same seen from before a number was rewritten. */
  Fate after(Sent sent) {
    if (sent.equals(Sent.Rewritten.NOT)) {
      return this;
    }
    return new Fate(
        ending.after(sent),
        crossed.stream().map(sent::then).collect(ImmutableSet.toImmutableSet()),
        hops);
  }

  Fate crossing(Sent sent) {
    return new Fate(ending, ImmutableSet.<Sent>builder().add(sent).addAll(crossed).build(), hops);
  }

  Fate afterHops(int more) {
    if (ending instanceof Ending.Loops) {
      return this;
    }
    return hops + more > MOST_HOPS
        ? new Fate(new Ending.Loops(), crossed, 0)
        : new Fate(ending, crossed, hops + more);
  }
}
