package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.model.Caller;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Step;
import org.trunklang.routing.Way;

/**
 * One node's turn in a call.
 *
 * @param failed the destinations that were tried before, in order
 * @param taken the way that the call went on, or ended; none where no rule takes the number, and
 *     where every destination failed
 */
public record Hop(CallState state, Step step, ImmutableList<Attempt> failed, Optional<Way> taken) {

  public NodeName node() {
    return state.place().node();
  }

  public Caller caller() {
    return state.place().caller();
  }

  public DialedNumber dialed() {
    return state.number();
  }

  public Optional<Candidate> winner() {
    return step.winner();
  }

  /** The destinations that did not have to be tried. */
  public ImmutableList<Way> notNeeded() {
    var ways = ImmutableList.<Way>builder();
    for (int i = failed.size() + 1; i < step.size(); i++) {
      ways.add(step.way(i));
    }
    return ways.build();
  }
}
