package org.trunklang.lab;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trunklang.asterisk.Landmarks;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Place;

/**
 * Places calls, one after the other, and waits for the end of each at every server: so all that
 * happens in between belongs to the one call.
 */
final class CallPlacer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A call that arrives more often than this goes round. */
  static final int MOST_ARRIVALS = 24;

  private final LabNetwork network;
  private final Duration ringing;
  private int calls = 0;

  /**
   * @param ringing how long a call may ring, before its caller gives up
   */
  CallPlacer(LabNetwork network, Duration ringing) {
    this.network = network;
    this.ringing = ringing;
  }

  CallPlacer(LabNetwork network) {
    this(network, Duration.ofSeconds(20));
  }

  /** A call that starts at a node: by one of its phones, or as one that came over a trunk. */
  PlacedCall place(Place from, DialedNumber number, String callerNumber) throws IOException {
    String context = Landmarks.entry(from.caller());
    String extension = number.isNone() ? Landmarks.WITHOUT_NUMBER : number.digits();
    return originate(
        network.server(from.node()),
        from.node().text(),
        "Local/" + extension + "@" + context + "/n",
        callerNumber);
  }

  /** A call that comes from outside over a trunk, as the carrier or the customer places it. */
  PlacedCall placeFromOutside(String channel, String callerNumber) throws IOException {
    return originate(network.outside(), LabNetwork.OUTSIDE, channel, callerNumber);
  }

  private PlacedCall originate(
      AsteriskServer server, String name, String channel, String callerNumber) throws IOException {
    int mark = network.log().size();
    long began = System.nanoTime();
    String id = "call-" + ++calls;
    server
        .ami()
        .send(
            "Originate",
            id,
            ImmutableMap.<String, String>builder()
                .put("Channel", channel)
                .put("Application", "Wait")
                .put("Data", "60")
                .put("CallerID", "\"Lab\" <" + callerNumber + ">")
                .put("Codecs", "ulaw,alaw")
                .put("Timeout", Long.toString(ringing.toMillis()))
                .put("Async", "true")
                .buildOrThrow());
    Ended ended =
        network.log().await(mark, PATIENCE, "the end of " + channel, seen -> ended(seen, id));
    var took = Duration.ofNanos(System.nanoTime() - began);
    if (ended != Ended.FAILED) {
      hangUp(server, name, channel, mark);
    }
    awaitQuiet(mark);
    var entries = network.log().since(mark);
    return new PlacedCall(
        new CallReader(network).read(entries, name),
        ended == Ended.ANSWERED,
        ended == Ended.ANSWERED ? OptionalInt.empty() : cause(entries, name),
        ended == Ended.WENT_ON,
        took);
  }

  private enum Ended {
    ANSWERED,
    FAILED,
    WENT_ON
  }

  private static Optional<Ended> ended(List<EventLog.Entry> seen, String id) {
    int arrivals = 0;
    for (var entry : seen) {
      if (entry.isEvent("OriginateResponse") && entry.get("ActionID").equals(id)) {
        return Optional.of(entry.get("Response").equals("Success") ? Ended.ANSWERED : Ended.FAILED);
      }
      if (CallReader.isArrival(entry) && ++arrivals > MOST_ARRIVALS) {
        return Optional.of(Ended.WENT_ON);
      }
    }
    return Optional.empty();
  }

  /**
   * The caller hangs up. That a call was answered can be told before that its channel is there, and
   * a channel that the call before this one still led to can be told after its end.
   */
  private void hangUp(AsteriskServer server, String name, String dialed, int mark)
      throws IOException {
    String technology = dialed.substring(0, dialed.indexOf('/') + 1);
    String channel =
        network
            .log()
            .await(
                mark,
                PATIENCE,
                "the channel of the caller",
                seen ->
                    seen.stream()
                        .filter(entry -> entry.isEvent("Newchannel") && entry.server().equals(name))
                        .map(entry -> entry.get("Channel"))
                        .filter(each -> each.startsWith(technology))
                        .findFirst());
    server.ami().send("Hangup", ImmutableMap.of("Channel", channel));
  }

  /** Waits until no server has a channel left of what began after the mark. */
  private void awaitQuiet(int mark) throws IOException {
    for (var server : network.servers().values()) {
      server.ami().catchUp();
    }
    network
        .log()
        .await(
            mark,
            PATIENCE,
            "the end of every channel",
            seen -> open(seen).isEmpty() ? Optional.of(true) : Optional.empty());
  }

  private static Set<String> open(List<EventLog.Entry> seen) {
    var open = new HashSet<String>();
    for (var entry : seen) {
      String channel = entry.server() + " " + entry.get("Uniqueid");
      if (entry.isEvent("Newchannel")) {
        open.add(channel);
      } else if (entry.isEvent("Hangup")) {
        open.remove(channel);
      }
    }
    return open;
  }

  /** What the half of the caller's channel that is in the dialplan ended with. */
  private static OptionalInt cause(List<EventLog.Entry> entries, String server) {
    return entries.stream()
        .filter(entry -> entry.server().equals(server) && entry.isEvent("Hangup"))
        .filter(entry -> entry.get("Channel").endsWith(";2"))
        .mapToInt(entry -> Integer.parseInt(entry.get("Cause")))
        // A number that the first dialplan does not know ends before it has a cause.
        .filter(cause -> cause != 0)
        .findFirst();
  }
}
