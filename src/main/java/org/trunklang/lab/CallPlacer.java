package org.trunklang.lab;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
                .put("ChannelId", id)
                .put("OtherChannelId", otherHalf(id))
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
      hangUp(server, name, id, mark);
    }
    awaitQuiet(mark);
    var entries = network.log().since(mark);
    return new PlacedCall(
        new CallReader(network).read(entries, name),
        ended == Ended.ANSWERED,
        ended == Ended.ANSWERED ? OptionalInt.empty() : cause(entries, name, id),
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
   * what a channel of the call before this one did can be told after its end.
   */
  private void hangUp(AsteriskServer server, String name, String id, int mark) throws IOException {
    String channel =
        network
            .log()
            .await(
                mark,
                PATIENCE,
                "the channel of the caller",
                seen ->
                    seen.stream()
                        .filter(entry -> entry.isEvent("Newchannel") && isOf(name, id, entry))
                        .map(entry -> entry.get("Channel"))
                        .findFirst());
    server.ami().send("Hangup", ImmutableMap.of("Channel", channel));
  }

  private static boolean isOf(String server, String id, EventLog.Entry entry) {
    return entry.server().equals(server) && entry.get("Uniqueid").equals(id);
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
            seen -> open(seen).isEmpty() ? Optional.of(true) : Optional.empty(),
            late -> "the end of " + String.join(", ", open(late)));
  }

  /** The channels that have begun and not ended; their names are for people. */
  private static Collection<String> open(List<EventLog.Entry> seen) {
    var open = new LinkedHashMap<String, String>();
    for (var entry : seen) {
      String id = entry.server() + " " + entry.get("Uniqueid");
      if (entry.isEvent("Newchannel")) {
        open.put(id, entry.get("Channel") + " at " + entry.server());
      } else if (entry.isEvent("Hangup")) {
        open.remove(id);
      }
    }
    return open.values();
  }

  /** What the half of the caller's channel that is in the dialplan ended with. */
  private static OptionalInt cause(List<EventLog.Entry> entries, String server, String id) {
    return entries.stream()
        .filter(entry -> entry.isEvent("Hangup") && isOf(server, otherHalf(id), entry))
        .mapToInt(entry -> Integer.parseInt(entry.get("Cause")))
        // A number that the first dialplan does not know ends before it has a cause.
        .filter(cause -> cause != 0)
        .findFirst();
  }

  /** The id of the half of a local channel that is in the dialplan; no other channel has halves. */
  private static String otherHalf(String id) {
    return id + "-2";
  }
}
