package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a call's way from what the servers told while it was the only one. */
final class CallReader {
  /**
   * What a channel is said to do that was made to call somebody, or by the one who places a call.
   */
  private static final ImmutableSet<String> OF_A_CALLED_CHANNEL =
      ImmutableSet.of("AppDial", "AppDial2", "Wait");

  private final LabNetwork network;
  private final CausalOrder order;

  CallReader(LabNetwork network) {
    this.network = network;
    this.order = new CausalOrder(network.plan().network());
  }

  /** The first step of a channel that came to a context where calls enter. */
  static boolean isArrival(EventLog.Entry entry) {
    return entry.isEvent("Newexten")
        && entry.get("Priority").equals("1")
        && isEntry(entry.get("Context"))
        && !OF_A_CALLED_CHANNEL.contains(entry.get("Application"));
  }

  private static boolean isEntry(String context) {
    return context.equals("trunk-phones")
        || context.startsWith("trunk-from-")
        || context.equals(World.CONTEXT);
  }

  /**
   * The arrivals, in the order in which they caused each other.
   *
   * @param start the server where the call began
   */
  ImmutableList<Arrival> read(List<EventLog.Entry> entries, String start) throws IOException {
    Map<String, List<EventLog.Entry>> channels = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.isEvent("Newexten"))
        .sorted(Comparator.comparing(entry -> entry.get("Timestamp")))
        .forEach(
            entry ->
                channels
                    .computeIfAbsent(
                        entry.server() + " " + entry.get("Uniqueid"), key -> new ArrayList<>())
                    .add(entry));
    var arrivals = new ArrayList<Arrival>();
    for (var steps : channels.values()) {
      if (isArrival(steps.getFirst())) {
        arrivals.add(arrival(steps));
      }
    }
    return order.of(arrivals, start);
  }

  private Arrival arrival(List<EventLog.Entry> steps) throws IOException {
    var first = steps.getFirst();
    String context = first.get("Context");
    String extension = first.get("Extension");
    return new Arrival(
        first.server(),
        context,
        extension,
        first.get("CallerIDNum"),
        chosen(first.server(), context, extension),
        dialed(steps),
        handWritten(first.server(), steps));
  }

  private String chosen(String server, String context, String extension) throws IOException {
    var asked = network.servers().get(server);
    return asked == null ? "" : ChosenExtension.of(asked.ami(), context, extension).orElse("");
  }

  private static ImmutableList<Arrival.Dialed> dialed(List<EventLog.Entry> steps) {
    var dialed = ImmutableList.<Arrival.Dialed>builder();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).get("Application").equals("Dial")) {
        String status = i + 1 < steps.size() ? firstArgument(steps.get(i + 1)) : "ANSWER";
        dialed.add(new Arrival.Dialed(firstArgument(steps.get(i)), status));
      }
    }
    return dialed.build();
  }

  private static String firstArgument(EventLog.Entry step) {
    String data = step.get("AppData");
    int comma = data.indexOf(',');
    return comma < 0 ? data : data.substring(0, comma);
  }

  private Optional<String> handWritten(String server, List<EventLog.Entry> steps) {
    var node =
        network.plan().network().nodes().values().stream()
            .filter(there -> there.name().text().equals(server))
            .findFirst();
    return node.flatMap(
        there ->
            steps.stream()
                .map(step -> step.get("Context"))
                .filter(there.handWritten()::contains)
                .findFirst());
  }
}
