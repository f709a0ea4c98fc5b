package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A call that came to a server, and what became of it there, as the server's own events tell.
 *
 * @param server the node, or {@link LabNetwork#OUTSIDE}
 * @param context where it entered
 * @param extension what was dialed
 * @param callerNumber who calls, as it was told on the way
 * @param chosen the extension of the dialplan that took it
 * @param dialed what was dialed from here, in order
 * @param handWritten the context written by hand that it went to
 */
record Arrival(
    String server,
    String context,
    String extension,
    String callerNumber,
    String chosen,
    ImmutableList<Dialed> dialed,
    Optional<String> handWritten) {
  /**
   * @param target what {@code Dial} was given
   * @param status what it came back with; {@code ANSWER} where it did not
   */
  record Dialed(String target, String status) {}
}
