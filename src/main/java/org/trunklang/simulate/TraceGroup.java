package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;

/**
 * Traces of one number that tell the same from different starts: at each hop a rule that reads the
 * same and does the same, wherever it is written, and the same end.
 */
public record TraceGroup(ImmutableList<Trace> traces) {

  public Trace first() {
    return traces.getFirst();
  }

  /**
   * Groups in the order of their first traces; calls that loop stand alone.
   *
   * @param explain whether the candidates that lost are told too, so that they have to be the same
   */
  public static ImmutableList<TraceGroup> of(List<Trace> traces, boolean explain) {
    ListMultimap<Likeness, Trace> alike =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Trace trace : traces) {
      alike.put(Likeness.of(trace, explain), trace);
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

    static Likeness of(Trace trace, boolean explain) {
      NodeName start = trace.start().place().node();
      boolean home = nodeOf(trace.outcome()).filter(start::equals).isPresent();
      return new Likeness(
          trace.start().number(),
          home,
          home ? withoutNode(trace.outcome()) : trace.outcome(),
          new Reading(start, trace.down(), explain).stages(trace.hops()));
    }
  }

  /** One hop: by which rule it goes on, to what, as what, and what became of it before. */
  private record Stage(
      Optional<NodeName> elsewhere,
      DialedNumber dialed,
      Optional<String> rule,
      ImmutableList<String> destinations,
      ImmutableList<ImmutableList<Stage>> failed,
      ImmutableList<String> lost) {}

  /** How hops are read: from a start, which is not named. */
  private record Reading(NodeName start, Down down, boolean explain) {

    ImmutableList<Stage> stages(List<Hop> hops) {
      return hops.stream().map(this::stage).collect(ImmutableList.toImmutableList());
    }

    private Stage stage(Hop hop) {
      return new Stage(
          Optional.of(hop.node()).filter(node -> !node.equals(start)),
          hop.dialed(),
          hop.winner().map(RuleText::of),
          destinations(hop),
          hop.failed().stream().map(this::beyond).collect(ImmutableList.toImmutableList()),
          explain ? lost(hop) : ImmutableList.of());
    }

    private ImmutableList<String> destinations(Hop hop) {
      return IntStream.range(0, hop.step().size())
          .mapToObj(i -> new TriedDestination(hop, i, down))
          .map(to -> to.to() + " " + to.way().sent() + " " + to.note())
          .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Stage> beyond(Attempt attempt) {
      return switch (attempt) {
        case Attempt.Unreachable _ -> ImmutableList.of();
        case Attempt.Congested(var _, var hops, var _) -> stages(hops);
      };
    }

    private static ImmutableList<String> lost(Hop hop) {
      return Lost.at(hop).stream()
          .map(lost -> RuleText.of(lost.candidate()) + " " + lost.why())
          .collect(ImmutableList.toImmutableList());
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
