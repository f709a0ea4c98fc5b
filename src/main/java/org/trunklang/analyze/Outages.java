package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;

/**
 * What phones cannot reach any more while trunks or nodes are down. A mesh is one trunk. A
 * number counts for the fewest failures that lose it, and for no larger set of them.
 */
public final class Outages {
  /**
   * What is lost.
   *
   * @param callers nodes whose phones lose the same numbers
   * @param example what becomes of a call to one of them, from the first of the nodes
   */
  public record Outage(
      Down down, ImmutableList<NodeName> callers, NumberSet numbers, Trace example) {}

  private final Routing routing;
  private final Simulator simulator;
  private final NumberSpace space = new NumberSpace();
  private final Map<NodeName, NumberSet> reached;

  private Outages(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
    this.reached = reached(Down.NOTHING);
  }

  /** Those of up to so many failures at once, the fewest first. */
  public static ImmutableList<Outage> of(Routing routing, int failures) {
    return new Outages(routing).find(failures);
  }

  private ImmutableList<Outage> find(int failures) {
    var outages = ImmutableList.<Outage>builder();
    Set<Object> things = new LinkedHashSet<>();
    things.addAll(routing.network().trunks().keySet());
    things.addAll(routing.network().meshes().keySet());
    things.addAll(routing.network().nodes().keySet());
    Map<Set<Object>, Map<NodeName, NumberSet>> lostBy = new HashMap<>();
    for (int size = 1; size <= Math.min(failures, things.size()); size++) {
      for (Set<Object> failed : Sets.combinations(things, size)) {
        Down down = down(failed);
        Map<NodeName, NumberSet> left = reached(down);
        Map<NodeName, NumberSet> lost = new HashMap<>();
        Map<NumberSet, List<NodeName>> alike = new LinkedHashMap<>();
        left.forEach(
            (node, numbers) -> {
              NumberSet gone = known(reached, node).minus(numbers);
              lost.put(node, gone);
              NumberSet already = space.none();
              for (Object one : failed) {
                Map<NodeName, NumberSet> by = lostBy.get(Sets.difference(failed, Set.of(one)));
                already =
                    by == null || !by.containsKey(node) ? already : already.union(known(by, node));
              }
              NumberSet fresh = gone.minus(already);
              if (!fresh.isEmpty()) {
                alike.computeIfAbsent(fresh, _ -> new ArrayList<>()).add(node);
              }
            });
        lostBy.put(ImmutableSet.copyOf(failed), lost);
        alike.forEach((numbers, nodes) -> example(down, nodes, numbers).ifPresent(outages::add));
      }
    }
    return outages.build();
  }

  private Optional<Outage> example(Down down, List<NodeName> nodes, NumberSet numbers) {
    return numbers
        .example()
        .map(
            number ->
                new Outage(
                    down,
                    ImmutableList.copyOf(nodes),
                    numbers,
                    simulator.simulate(nodes.getFirst(), Caller.PHONES, number, down)));
  }

  private static Down down(Set<Object> failed) {
    var trunks = ImmutableSet.<TrunkName>builder();
    var nodes = ImmutableSet.<NodeName>builder();
    for (Object one : failed) {
      if (one instanceof TrunkName trunk) {
        trunks.add(trunk);
      } else if (one instanceof NodeName node) {
        nodes.add(node);
      }
    }
    return new Down(trunks.build(), nodes.build());
  }

  /** For the phones of each node that is up, the numbers that ring or leave. */
  private Map<NodeName, NumberSet> reached(Down down) {
    Fates fates = Fates.with(down, space);
    Map<NodeName, NumberSet> reached = new LinkedHashMap<>();
    for (NodeName node : routing.network().nodes().keySet()) {
      if (!down.nodes().contains(node)) {
        reached.put(
            node,
            fates
                .of(routing.place(node, Caller.PHONES))
                .where(
                    fate ->
                        fate.ending() instanceof Ending.Rings
                            || fate.ending() instanceof Ending.Leaves)
                .intersection(space.any()));
      }
    }
    return reached;
  }

  private static NumberSet known(Map<NodeName, NumberSet> sets, NodeName node) {
    NumberSet set = sets.get(node);
    if (set == null) {
      throw new IllegalArgumentException("no node " + node);
    }
    return set;
  }
}
