package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Way;
import org.trunklang.simulate.problem.EmergencyHangsOn;
import org.trunklang.simulate.problem.EmergencySwallowed;
import org.trunklang.simulate.problem.Sufferers;

/**
 * Calls every emergency number from the phones of its node: with everything up,
 * and with each single trunk and each other node down. What is down matters only where the
 * call passes when everything is up, so no other failure is tried.
 */
public final class EmergencyCalls {
  private final Routing routing;
  private final Simulator simulator;

  /** By what happens: the nodes and numbers to which it does. */
  private final SetMultimap<Fate, Duty> fates = LinkedHashMultimap.create();

  /** What becomes of calls. */
  private sealed interface Fate {
    record Swallowed(Ending ending) implements Fate {}

    record HangsOn(ImmutableSet<Failure> failures, String ending) implements Fate {}
  }

  private record Duty(NodeName node, EmergencyNumber number) {}

  /** A single thing that does not work. */
  private sealed interface Failure {
    record OfTrunk(TrunkName trunk) implements Failure {}

    record OfNode(NodeName node) implements Failure {}

    default Down down() {
      return switch (this) {
        case OfTrunk(TrunkName trunk) -> new Down(ImmutableSet.of(trunk), ImmutableSet.of());
        case OfNode(NodeName node) -> new Down(ImmutableSet.of(), ImmutableSet.of(node));
      };
    }

    default String words() {
      return switch (this) {
        case OfTrunk(TrunkName trunk) -> "`" + trunk + "`";
        case OfNode(NodeName node) -> "node `" + node + "`";
      };
    }
  }

  private EmergencyCalls(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
  }

  public static ImmutableList<Problem> problems(Routing routing) {
    if (routing.network().nodes().values().stream().allMatch(n -> n.emergency().isEmpty())) {
      return ImmutableList.of();
    }
    var calls = new EmergencyCalls(routing);
    for (Node node : routing.network().nodes().values()) {
      for (EmergencyNumber number : node.emergency()) {
        calls.call(new Duty(node.name(), number));
      }
    }
    return calls.problems();
  }

  private void call(Duty duty) {
    Trace trace = trace(duty, Down.NOTHING);
    if (!getsOut(trace, duty)) {
      fates.put(new Fate.Swallowed(Ending.of(trace, routing)), duty);
      return;
    }
    var failures = ImmutableSet.<Failure>builder();
    Optional<Ending> ending = Optional.empty();
    for (Failure failure : onTheWay(trace)) {
      Trace without = trace(duty, failure.down());
      if (!getsOut(without, duty)) {
        failures.add(failure);
        ending = ending.or(() -> Optional.of(Ending.of(without, routing)));
      }
    }
    if (ending.isPresent()) {
      fates.put(new Fate.HangsOn(failures.build(), ending.get().words()), duty);
    }
  }

  private Trace trace(Duty duty, Down down) {
    return simulator.simulate(duty.node, Caller.PHONES, duty.number.dialed(), down);
  }

  private boolean getsOut(Trace trace, Duty duty) {
    return trace.outcome() instanceof Outcome.Leaves(var _, TrunkName trunk, var number)
        && number.equals(duty.number.leavesAs())
        && Ending.isOutside(trunk, routing);
  }

  /** The trunks and nodes that a call passes, but for its own node. */
  private static Set<Failure> onTheWay(Trace trace) {
    var passed = new LinkedHashSet<Failure>();
    for (Hop hop : trace.hops()) {
      hop.taken()
          .flatMap(Way::trunk)
          .map(TrunkEnd::trunk)
          .map(Failure.OfTrunk::new)
          .ifPresent(passed::add);
      hop.taken()
          .flatMap(Way::trunk)
          .flatMap(TrunkEnd::farNode)
          .map(Failure.OfNode::new)
          .ifPresent(passed::add);
    }
    passed.remove(new Failure.OfNode(trace.start().place().node()));
    return passed;
  }

  /** One for all numbers of a node that share a fate, and for all nodes with the same numbers. */
  private ImmutableList<Problem> problems() {
    var problems = ImmutableList.<Problem>builder();
    for (Fate fate : fates.keySet()) {
      SetMultimap<NodeName, EmergencyNumber> numbers = LinkedHashMultimap.create();
      fates.get(fate).forEach(duty -> numbers.put(duty.node, duty.number));
      SetMultimap<ImmutableList<EmergencyNumber>, NodeName> nodes = LinkedHashMultimap.create();
      numbers
          .asMap()
          .forEach((node, suffering) -> nodes.put(ImmutableList.copyOf(suffering), node));
      nodes
          .asMap()
          .forEach(
              (suffering, where) ->
                  problems.add(
                      problem(fate, new Sufferers(suffering, ImmutableList.copyOf(where)))));
    }
    return problems.build();
  }

  private static Problem problem(Fate fate, Sufferers sufferers) {
    return switch (fate) {
      case Fate.Swallowed(Ending ending) ->
          new EmergencySwallowed(
              sufferers,
              ending.words(),
              ending.rule(),
              ending.at().orElse(sufferers.nodes().getFirst()),
              ending.known());
      case Fate.HangsOn(ImmutableSet<Failure> failures, String ending) ->
          new EmergencyHangsOn(
              sufferers,
              failures.stream().map(Failure::words).collect(ImmutableList.toImmutableList()),
              ending);
    };
  }
}
