package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * A call that was placed, as the servers saw it.
 *
 * @param arrivals in the order in which they happened, at every server
 * @param answered whether somebody answered
 * @param cause what the caller was given as the cause (Q.850); none where the call was answered, or
 *     never got as far as the dialplan
 * @param cutShort whether it was ended because it went on and on
 * @param took until it was answered, or refused
 */
record PlacedCall(
    ImmutableList<Arrival> arrivals,
    boolean answered,
    OptionalInt cause,
    boolean cutShort,
    Duration took) {

  /** {@code answered}, {@code ended with cause 34}. */
  String end() {
    if (answered) {
      return "answered";
    }
    if (cutShort) {
      return "went on and on, ended after %d arrivals".formatted(arrivals.size());
    }
    return cause.isPresent()
        ? "ended with cause %d".formatted(cause.getAsInt())
        : "refused at once: no extension takes the number";
  }
}
