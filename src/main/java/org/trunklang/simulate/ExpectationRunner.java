package org.trunklang.simulate;

import java.util.Optional;
import org.trunklang.model.Expectation;
import org.trunklang.model.Expectation.Expected;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Way;

/** Decides claims about single numbers by making the calls. */
public final class ExpectationRunner {
  private final Routing routing;
  private final Simulator simulator;

  public ExpectationRunner(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
  }

  /** A call that breaks the claim decides; else one that leaves it open. */
  public Verdict decide(Expectation claim, DialedNumber number) {
    Verdict verdict = new Verdict.Holds();
    for (Place entry : EntryPoints.of(claim, routing)) {
      Trace trace = simulator.simulate(entry, number, claim.down());
      boolean ends = endsAs(claim.outcome(), trace);
      Optional<Verdict> unknown = ends ? Optional.empty() : unknown(trace);
      if (unknown.isPresent()) {
        verdict = unknown.get();
      } else if (ends != (claim.kind() == Expectation.Kind.EXPECT)) {
        return new Verdict.Broken(trace);
      }
    }
    return verdict;
  }

  /** That a claim is not proven, where the call is handed to a context written by hand. */
  public static Optional<Verdict> unknown(Trace trace) {
    if (trace.outcome() instanceof Outcome.Unknown(NodeName node, String context)) {
      String why = "what context `%s` of node `%s` does is unknown".formatted(context, node);
      return Optional.of(new Verdict.NotProven(why, Optional.of(trace)));
    }
    return Optional.empty();
  }

  /** Whether a call ends so. */
  public static boolean endsAs(Expected expected, Trace trace) {
    return switch (expected) {
      case Expected.Rings(Optional<DialedNumber> extension, Optional<NodeName> node) ->
          trace.outcome() instanceof Outcome.Rings rings
              && rings.extension().equals(extension.orElse(trace.start().number()))
              && isAny(node, rings.node());
      case Expected.Reaches(TrunkName trunk, Optional<DialedNumber> number) ->
          trace.hops().stream()
              .flatMap(hop -> hop.taken().stream())
              .anyMatch(way -> isSentOn(way, trunk) && isAny(number, way.sent()));
      case Expected.ReachesOutside(Optional<DialedNumber> number) ->
          trace.outcome() instanceof Outcome.Leaves leaves && isAny(number, leaves.number());
      case Expected.ReachesNative(String context) ->
          trace.outcome() instanceof Outcome.Unknown unknown && unknown.context().equals(context);
      case Expected.IsRejected(Optional<Reason> reason) ->
          trace.outcome() instanceof Outcome.Rejected rejected && isAny(reason, rejected.reason());
      case Expected.Loops() -> trace.outcome() instanceof Outcome.Loops;
    };
  }

  private static boolean isSentOn(Way way, TrunkName trunk) {
    return way.trunk().filter(end -> end.trunk().equals(trunk)).isPresent();
  }

  /** Whether it is what was asked for, or nothing was. */
  private static <T> boolean isAny(Optional<T> wanted, T found) {
    return wanted.isEmpty() || wanted.get().equals(found);
  }
}
