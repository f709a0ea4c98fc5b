package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunklang.model.Reason;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Way;

/** The hops of a trace, a line each, and a line for each further destination. */
final class HopLines {
  private static final int MOST_HOPS = 8;
  private static final int MOST_PLACES = 3;
  private static final int LONGEST_NUMBER = 24;
  private static final String INDENT = "  ";

  private final Trace trace;
  private final TraceGroup group;
  private final boolean explain;
  private final Columns lines = new Columns();

  HopLines(TraceGroup group, boolean explain) {
    this.trace = group.first();
    this.group = group;
    this.explain = explain;
  }

  List<String> render() {
    addAll(group.traces().stream().map(Trace::hops).toList(), 0);
    if (trace.outcome() instanceof Outcome.Loops loops) {
      lines.addLoose(again(loops));
    }
    return lines.render();
  }

  /** The hops of the first trace; the others differ in where the rules are written. */
  private void addAll(List<? extends List<Hop>> alike, int depth) {
    int count = alike.getFirst().size();
    int left = count - MOST_HOPS;
    boolean endless =
        trace.outcome() instanceof Outcome.Loops loops && loops.why() != Outcome.Loops.Why.REPEATS;
    int gap = endless ? MOST_HOPS : MOST_HOPS / 2;
    for (int i = 0; i < count; i++) {
      if (left > 0 && i == gap) {
        lines.addLoose(INDENT.repeat(depth) + "… " + left + " more hops");
        i += left;
      }
      if (i < count) {
        int index = i;
        add(alike.stream().map(hops -> hops.get(index)).toList(), depth);
      }
    }
  }

  private void add(List<Hop> alike, int depth) {
    Hop hop = alike.getFirst();
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
        lines.add(node, caller, dialed, rule, places(alike), rewrite, to, sent, note);
        explain(hop, depth);
      } else {
        lines.add(node, "", "", "", "", rewrite, to, sent, note);
      }
      int attempt = i;
      if (i < hop.failed().size() && hop.failed().get(i) instanceof Attempt.Congested) {
        addAll(
            alike.stream().map(other -> hopsOf(other.failed().get(attempt))).toList(), depth + 1);
      }
    }
  }

  private static ImmutableList<Hop> hopsOf(Attempt attempt) {
    return switch (attempt) {
      case Attempt.Unreachable _ -> ImmutableList.of();
      case Attempt.Congested(var _, var hops, var _) -> hops;
    };
  }

  /** Where the rules are written: {@code a.trunk:4}, or {@code a.trunk:4, 9}. */
  private static String places(List<Hop> alike) {
    var text = new StringBuilder();
    String file = "";
    var seen = new LinkedHashSet<String>();
    for (Hop hop : alike) {
      Candidate winner = hop.winner().orElseThrow();
      if (!seen.add(RuleText.place(winner))) {
        continue;
      }
      if (seen.size() > MOST_PLACES) {
        return text.append(", …").toString();
      }
      boolean sameFile = RuleText.file(winner).equals(file);
      text.append(text.isEmpty() ? "" : ", ")
          .append(sameFile ? RuleText.line(winner) : RuleText.place(winner));
      file = RuleText.file(winner);
    }
    return text.toString();
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
    var losers = new Columns();
    for (Lost lost : Lost.at(hop)) {
      Candidate loser = lost.candidate();
      losers.add("not " + RuleText.of(loser), RuleText.place(loser), lost.why());
    }
    losers.render().forEach(line -> lines.addLoose(INDENT.repeat(depth) + line));
  }

  private String again(Outcome.Loops loops) {
    ImmutableList<CallState> cycle = loops.cycle();
    int last = cycle.getLast().number().length();
    return switch (loops.why()) {
      case REPEATS ->
          "comes round to %s with %s"
              .formatted(cycle.getFirst().place(), shorten(cycle.getFirst().number()));
      case GROWS -> "and so on, while the number grows: " + last + " digits and more";
      case HOPS ->
          last > cycle.getFirst().number().length()
              ? "and so on, while the number grows: "
                  + last
                  + " digits after "
                  + trace.hops().size()
                  + " hops"
              : "and so on, without an end";
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
