package org.trunklang.simulate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Outcome;

/** Call and outcome on one line, in the words of a claim. */
record Headline(boolean colours) {
  private static final int MOST_NAMES = 8;

  String render(TraceGroup group) {
    Trace trace = group.first();
    DialedNumber dialed = trace.start().number();
    String outcome = outcome(group);
    return bold(dialed.isNone() ? "none" : dialed.digits())
        + " from "
        + starts(group)
        + down(trace.down())
        + " "
        + (colours ? paint(trace.outcome(), outcome) : outcome);
  }

  private static String starts(TraceGroup group) {
    int count = group.traces().size();
    int shown = count > MOST_NAMES + 1 ? MOST_NAMES : count;
    String names =
        group.traces().stream()
            .limit(shown)
            .map(trace -> start(trace.start()))
            .collect(Collectors.joining(", "));
    return shown < count ? names + " and " + (count - shown) + " others" : names;
  }

  private static String start(CallState start) {
    return switch (start.place().caller()) {
      case Caller.Phones() -> start.place().node().text();
      case Caller.Via(TrunkEnd end) -> end.toString();
    };
  }

  private static String down(Down down) {
    return down.equals(Down.NOTHING)
        ? ""
        : Stream.concat(
                down.trunks().stream().map(TrunkName::text),
                down.nodes().stream().map(NodeName::text))
            .collect(Collectors.joining(", ", " when ", " down"));
  }

  private static String outcome(TraceGroup group) {
    return switch (group.first().outcome()) {
      case Outcome.Rings(NodeName node, DialedNumber extension) ->
          "rings " + extension + at(node, group);
      case Outcome.Leaves(var _, TrunkName trunk, DialedNumber number) ->
          "reaches " + trunk + (number.isNone() ? " without a number" : " as " + number);
      case Outcome.Rejected(NodeName node, Reason reason) ->
          "is rejected " + reason + at(node, group);
      case Outcome.Loops _ -> "loops";
      case Outcome.Unknown(NodeName node, String context) ->
          "reaches native \"" + context + "\"" + at(node, group) + ", unknown from there";
    };
  }

  /** Of calls from many nodes that end where they start, no node is named. */
  private static String at(NodeName node, TraceGroup group) {
    boolean home = node.equals(group.first().start().place().node());
    return group.traces().size() > 1 && home ? " where dialed" : " at " + node;
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static String paint(Outcome outcome, String text) {
    String colour =
        switch (outcome) {
          case Outcome.Rings _, Outcome.Leaves _ -> "32";
          case Outcome.Unknown _ -> "33";
          case Outcome.Rejected _, Outcome.Loops _ -> "31";
        };
    return "\u001b[" + colour + "m" + text + "\u001b[0m";
  }
}
