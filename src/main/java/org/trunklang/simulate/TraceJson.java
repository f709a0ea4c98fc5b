package org.trunklang.simulate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.trunklang.diagnostics.JsonText;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Way;

/**
 * Writes a trace as one line of JSON.
 *
 * @param explain with the candidates that lost
 */
public record TraceJson(boolean explain) {

  /** The line, without a line break at its end. */
  public String render(Trace trace) {
    return JsonText.line(json -> write(json, trace));
  }

  void write(JsonWriter json, Trace trace) throws IOException {
    json.beginObject();
    number(json, "number", trace.start().number());
    json.name("from").beginObject();
    json.name("node").value(trace.start().place().node().text());
    json.name("caller").value(trace.start().place().caller().toString());
    json.endObject();
    json.name("outcome");
    outcome(json, trace.outcome());
    json.name("hops");
    hops(json, trace.hops());
    json.endObject();
  }

  private static void outcome(JsonWriter json, Outcome outcome) throws IOException {
    json.beginObject();
    switch (outcome) {
      case Outcome.Rings(NodeName node, DialedNumber extension) -> {
        json.name("kind").value("rings").name("node").value(node.text());
        number(json, "extension", extension);
      }
      case Outcome.Leaves(NodeName node, TrunkName trunk, DialedNumber number) -> {
        json.name("kind").value("leaves").name("node").value(node.text());
        json.name("trunk").value(trunk.text());
        number(json, "number", number);
      }
      case Outcome.Rejected(NodeName node, Reason reason) -> {
        json.name("kind").value("rejected").name("node").value(node.text());
        json.name("reason").value(reason.toString());
      }
      case Outcome.Loops(List<CallState> cycle, Outcome.Loops.Why why) -> {
        json.name("kind").value("loops").name("why").value(word(why)).name("cycle").beginArray();
        for (CallState state : cycle) {
          json.beginObject();
          json.name("node").value(state.place().node().text());
          json.name("caller").value(state.place().caller().toString());
          number(json, "number", state.number());
          json.endObject();
        }
        json.endArray();
      }
      case Outcome.Unknown(NodeName node, String context) -> {
        json.name("kind").value("unknown").name("node").value(node.text());
        json.name("context").value(context);
      }
    }
    json.endObject();
  }

  private static String word(Outcome.Loops.Why why) {
    return switch (why) {
      case REPEATS -> "repeats";
      case GROWS -> "grows";
      case HOPS -> "hops";
    };
  }

  private void hops(JsonWriter json, List<Hop> hops) throws IOException {
    json.beginArray();
    for (Hop hop : hops) {
      hop(json, hop);
    }
    json.endArray();
  }

  private void hop(JsonWriter json, Hop hop) throws IOException {
    json.beginObject();
    json.name("node").value(hop.node().text());
    json.name("caller").value(hop.caller().toString());
    number(json, "dialed", hop.dialed());
    if (hop.winner().isPresent()) {
      json.name("rule");
      rule(json, hop.winner().get());
    }
    if (hop.taken().isPresent()) {
      Way way = hop.taken().get();
      if (!isRefusedAsWritten(hop)) {
        number(json, "sent", way.sent());
      }
      to(json, way);
    }
    if (!hop.failed().isEmpty()) {
      json.name("failed").beginArray();
      for (Attempt attempt : hop.failed()) {
        attempt(json, attempt);
      }
      json.endArray();
    }
    if (explain) {
      lost(json, hop);
    }
    json.endObject();
  }

  /** A written {@code reject} sends no number; a number that nobody takes was looked up. */
  private static boolean isRefusedAsWritten(Hop hop) {
    return hop.winner().isPresent()
        && hop.winner().get().rule().action() instanceof Action.Send(List<Leg> legs, var _)
        && legs.get(hop.failed().size()).destination() instanceof Destination.Reject;
  }

  private void attempt(JsonWriter json, Attempt attempt) throws IOException {
    json.beginObject();
    to(json, attempt.way());
    number(json, "sent", attempt.way().sent());
    switch (attempt) {
      case Attempt.Unreachable _ -> json.name("reason").value("unreachable");
      case Attempt.Congested(Way _, List<Hop> hops, Outcome _) -> {
        json.name("reason").value("congestion").name("hops");
        hops(json, hops);
      }
    }
    json.endObject();
  }

  private static void to(JsonWriter json, Way way) throws IOException {
    switch (way) {
      case Way.Onward(TrunkEnd by, var _, var arrival) -> {
        json.name("to").beginObject().name("trunk").value(by.label());
        json.name("node").value(arrival.node().text()).endObject();
      }
      case Way.Out(TrunkEnd by, var _, var _) ->
          json.name("to").beginObject().name("trunk").value(by.label()).endObject();
      case Way.Ends(var _, Outcome.Rings(var _, DialedNumber extension)) ->
          json.name("to").beginObject().name("extension").value(extension.digits()).endObject();
      case Way.Ends(var _, Outcome.Unknown(var _, String context)) ->
          json.name("to").beginObject().name("context").value(context).endObject();
      case Way.Refused(var _, Outcome.Rejected(var _, Reason reason)) ->
          json.name("to").beginObject().name("reject").value(reason.toString()).endObject();
      case Way.Ends _, Way.Outgrown _ -> {}
    }
  }

  private static void rule(JsonWriter json, Candidate candidate) throws IOException {
    json.beginObject();
    json.name("kind").value(candidate.rule().kind().toString());
    json.name("pattern").value(RuleText.pattern(candidate));
    json.name("file").value(RuleText.file(candidate));
    json.name("line").value(RuleText.line(candidate));
    json.endObject();
  }

  private static void lost(JsonWriter json, Hop hop) throws IOException {
    var lost = Lost.at(hop);
    if (lost.isEmpty()) {
      return;
    }
    json.name("lost").beginArray();
    for (Lost each : lost) {
      json.beginObject().name("rule");
      rule(json, each.candidate());
      json.name("why").value(each.why()).endObject();
    }
    json.endArray();
  }

  /** A number that the call does not have is left out. */
  private static void number(JsonWriter json, String name, DialedNumber number) throws IOException {
    if (!number.isNone()) {
      json.name(name).value(number.digits());
    }
  }
}
