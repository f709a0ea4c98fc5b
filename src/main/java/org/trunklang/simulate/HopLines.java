package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunklang.model.Reason;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Way;

/** The hops of a trace, a line each, and a line for each further destination. */
final class HopLines {
  private static final int MOST_HOPS = 8;
  private static final int LONGEST_NUMBER = 24;
  private static final String INDENT = "  ";

  private final Trace trace;
  private final boolean explain;
  private final Columns lines = new Columns();

  HopLines(Trace trace, boolean explain) {
    this.trace = trace;
    this.explain = explain;
  }

  List<String> render() {
    addAll(trace.hops(), 0);
    if (trace.outcome() instanceof Outcome.Loops loops) {
      lines.addLoose(again(loops));
    }
    return lines.render();
  }

  private void addAll(List<Hop> hops, int depth) {
    int left = hops.size() - MOST_HOPS;
    for (int i = 0; i < hops.size(); i++) {
      if (left > 0 && i == MOST_HOPS / 2) {
        lines.addLoose(INDENT.repeat(depth) + "… " + left + " more hops");
        i += left;
      }
      add(hops.get(i), depth);
    }
  }

  private void add(Hop hop, int depth) {
    String node = INDENT.repeat(depth) + hop.node();
    String caller = hop.caller().toString();
    String dialed = shorten(hop.dialed());
    if (hop.winner().isEmpty()) {
      lines.add(node, caller, dialed, "no rule takes it", "", "", "", "", "");
      explain(hop, depth);
      return;
    }
    int tried = Math.min(hop.failed().size() + 1, hop.step().size());
    for (int i = 0; i < tried; i++) {
      var destination = new TriedDestination(hop, i, trace.down());
      String arrow = tried == 1 ? "-> " : i == 0 ? "->   " : "then ";
      String to = arrow + destination.to();
      String rewrite = destination.rewrite();
      String sent = sent(destination.way());
      String note = i == hop.failed().size() ? note(hop, destination) : destination.note();
      if (i == 0) {
        String rule = RuleText.of(hop.winner().get());
        String place = RuleText.place(hop.winner().get());
        lines.add(node, caller, dialed, rule, place, rewrite, to, sent, note);
        explain(hop, depth);
      } else {
        lines.add(node, "", "", "", "", rewrite, to, sent, note);
      }
      if (i < hop.failed().size() && hop.failed().get(i) instanceof Attempt.Congested congested) {
        addAll(congested.hops(), depth + 1);
      }
    }
  }

  /** Beside the destination that was taken: what was not tried after it, and why. */
  private String note(Hop hop, TriedDestination taken) {
    String others =
        IntStream.range(hop.failed().size() + 1, hop.step().size())
            .mapToObj(i -> new TriedDestination(hop, i, trace.down()).to())
            .collect(Collectors.joining(", "));
    String rest = others.isEmpty() ? "" : others + " " + whyNotTried();
    return Stream.of(taken.note(), rest)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String whyNotTried() {
    return switch (trace.outcome()) {
      case Outcome.Rings _, Outcome.Leaves _ -> "not needed";
      case Outcome.Rejected(var _, Reason reason) -> "not tried: " + reason + " is final";
      case Outcome.Loops _ -> "not tried: a loop is final";
      case Outcome.Unknown _ -> "not tried: native is final";
    };
  }

  /** The number on the trunk; what rings or is refused has none. */
  private static String sent(Way way) {
    return switch (way) {
      case Way.Ends(var _, Outcome.Rings _) -> "";
      case Way.Refused _ -> "";
      case Way.Ends(var sent, var _) -> shorten(sent);
      case Way.Onward(var _, var sent, var _) -> shorten(sent);
      case Way.Out(var _, var sent, var _) -> shorten(sent);
      case Way.Outgrown(var sent) -> shorten(sent);
    };
  }

  private void explain(Hop hop, int depth) {
    if (!explain) {
      return;
    }
    for (Lost lost : Lost.at(hop)) {
      String rule = RuleText.of(lost.candidate());
      String place = RuleText.place(lost.candidate());
      lines.addLoose(INDENT.repeat(depth + 1) + "not " + rule + "  " + place + "  " + lost.why());
    }
  }

  private String again(Outcome.Loops loops) {
    ImmutableList<CallState> cycle = loops.cycle();
    return switch (loops.why()) {
      case REPEATS ->
          "comes round to %s with %s"
              .formatted(cycle.getFirst().place(), shorten(cycle.getFirst().number()));
      case GROWS -> "and so on, while the number grows";
      case HOPS -> "and so on, after " + trace.hops().size() + " hops";
    };
  }

  private static String shorten(DialedNumber number) {
    String digits = number.digits();
    if (digits.length() <= LONGEST_NUMBER) {
      return number.isNone() ? "none" : digits;
    }
    int part = LONGEST_NUMBER / 3;
    return digits.substring(0, part) + "…" + digits.substring(digits.length() - part);
  }
}
