package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;

/** How a call ends: in exactly one of these ways. */
public sealed interface Outcome {
  record Rings(NodeName node, DialedNumber extension) implements Outcome {}

  /** Leaves the network; a call of a customer's account leaves without a number. */
  record Leaves(NodeName node, TrunkName trunk, DialedNumber number) implements Outcome {}

  /** Rejected at this node: by its rule, for want of one, or because no destination was left. */
  record Rejected(NodeName node, Reason reason) implements Outcome {}

  /**
   * Goes round for ever, or as good as that.
   *
   * @param cycle the states from the one that comes again; where none does, from the last time that
   *     the same node had the same caller
   */
  record Loops(ImmutableList<CallState> cycle, Why why) implements Outcome {
    /** What shows that the call loops. */
    public enum Why {
      /** It is where it has been, with the same number. */
      REPEATS,
      /** Its number outgrew what Asterisk keeps. */
      GROWS,
      /** It made more hops than any sane call. */
      HOPS
    }
  }

  /** Handed to a context written by hand. */
  record Unknown(NodeName node, String context) implements Outcome {}
}
