package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Way;

/** A destination that was tried in vain, so that the next one was tried. */
public sealed interface Attempt {
  Way way();

  /** Its trunk, or the node at the far end, is down. */
  record Unreachable(Way way) implements Attempt {}

  /**
   * It answered congestion.
   *
   * @param hops what the call did at other nodes before the answer came
   */
  record Congested(Way way, ImmutableList<Hop> hops, Outcome answer) implements Attempt {}
}
