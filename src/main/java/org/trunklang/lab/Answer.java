package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import org.trunklang.simulate.Trace;

/**
 * What the simulator says of a call, and what the real servers did.
 *
 * @param trace what the simulator says
 * @param played the same with everything down that the lab cannot play: what was compared
 * @param differences nothing where the servers did as the simulator says
 * @param call what was seen
 */
public record Answer(
    Question question,
    Trace trace,
    Trace played,
    ImmutableList<String> differences,
    PlacedCall call) {
  public boolean agrees() {
    return differences.isEmpty();
  }

  /** Whether the lab could play all that the call needs. */
  public boolean isWhole() {
    return played.outcome().equals(trace.outcome());
  }

  /** How it ended: {@code answered}, {@code ended with cause 34}. */
  public String end() {
    return call.end();
  }

  /** How long the real call took until it was answered, or refused. */
  public Duration took() {
    return call.took();
  }

  /** What was seen, a line for each server that the call came to. */
  public ImmutableList<String> real() {
    return RealCallText.lines(call);
  }
}
