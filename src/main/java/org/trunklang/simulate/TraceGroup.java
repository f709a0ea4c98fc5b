package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.Optional;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Way;
import org.trunklang.source.Span;

/** Traces of one number that tell the same from different starts: the same rules, the same end. */
public record TraceGroup(ImmutableList<Trace> traces) {

  public Trace first() {
    return traces.getFirst();
  }

  /** Groups in the order of their first traces; calls that loop stand alone. */
  public static ImmutableList<TraceGroup> of(List<Trace> traces) {
    ListMultimap<Likeness, Trace> alike =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Trace trace : traces) {
      alike.put(Likeness.of(trace), trace);
    }
    return alike.asMap().values().stream()
        .map(group -> new TraceGroup(ImmutableList.copyOf(group)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What equal traces have in common. The node where a call starts is not named in it: a thousand
   * nodes that reject a number each for itself are one answer.
   */
  private record Likeness(
      DialedNumber number, boolean endsWhereItStarts, Object outcome, ImmutableList<Stage> stages) {

    static Likeness of(Trace trace) {
      NodeName start = trace.start().place().node();
      boolean home = nodeOf(trace.outcome()).filter(start::equals).isPresent();
      return new Likeness(
          trace.start().number(),
          home,
          home ? withoutNode(trace.outcome()) : trace.outcome(),
          trace.hops().stream().map(Stage::of).collect(ImmutableList.toImmutableList()));
    }
  }

  /** One hop: by which rule it goes on, as what, and by what trunk. */
  private record Stage(
      DialedNumber dialed,
      Optional<Span> rule,
      Optional<Span> pattern,
      Optional<DialedNumber> sent,
      Optional<TrunkName> trunk,
      int failed) {
    static Stage of(Hop hop) {
      return new Stage(
          hop.dialed(),
          hop.winner().map(winner -> winner.rule().origin().span()),
          hop.winner().map(winner -> winner.pattern().span()),
          hop.taken().map(Way::sent),
          hop.taken().flatMap(Way::trunk).map(end -> end.trunk()),
          hop.failed().size());
    }
  }

  private static Optional<NodeName> nodeOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rings(NodeName node, var _) -> Optional.of(node);
      case Outcome.Leaves(NodeName node, var _, var _) -> Optional.of(node);
      case Outcome.Rejected(NodeName node, var _) -> Optional.of(node);
      case Outcome.Unknown(NodeName node, var _) -> Optional.of(node);
      case Outcome.Loops _ -> Optional.empty();
    };
  }

  private static Object withoutNode(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rings(var _, DialedNumber extension) -> extension;
      case Outcome.Leaves(var _, TrunkName trunk, var _) -> trunk;
      case Outcome.Rejected(var _, var reason) -> reason;
      case Outcome.Unknown(var _, String context) -> context;
      case Outcome.Loops loops -> loops;
    };
  }
}
