package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.numbers.DialedNumber;

/**
 * One node's turn in a call: who wins the number there, and the ways on that the winner's rule
 * gives, in the order in which they are tried. Without a winner there is no way.
 */
public final class Step {
  private final DialedNumber number;
  private final Plan plan;

  Step(DialedNumber number, Plan plan) {
    this.number = number;
    this.plan = plan;
  }

  public Optional<Candidate> winner() {
    return plan.candidate();
  }

  /** How many ways there are. */
  public int size() {
    return plan.size();
  }

  /** The way of the destination at an index from 0. */
  public Way way(int index) {
    return plan.way(index, number);
  }

  public ImmutableList<Way> ways() {
    var ways = ImmutableList.<Way>builder();
    for (int i = 0; i < size(); i++) {
      ways.add(way(i));
    }
    return ways.build();
  }
}
