package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Down;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Outcome;

/** A call from its start to its end: the hops in order, and the outcome. */
public record Trace(CallState start, Down down, ImmutableList<Hop> hops, Outcome outcome) {

  /** Whether somebody can answer: it rings or leaves the network. */
  public boolean completes() {
    return switch (outcome) {
      case Outcome.Rings _, Outcome.Leaves _ -> true;
      case Outcome.Rejected _, Outcome.Loops _, Outcome.Unknown _ -> false;
    };
  }
}
