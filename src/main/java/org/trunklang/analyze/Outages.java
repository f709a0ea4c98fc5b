package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
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
  private final Consequences consequences;

  private Outages(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
    this.consequences = new Consequences(routing, space);
  }

  /** Those of up to so many failures at once, the fewest first. */
  public static ImmutableList<Outage> of(Routing routing, int failures) {
    return new Outages(routing).find(failures);
  }

  private ImmutableList<Outage> find(int failures) {
    var outages = ImmutableList.<Outage>builder();
    Set<Down> single = routing.network().singleFailures();
    Map<Set<Down>, Map<NodeName, NumberSet>> lostBy = new HashMap<>();
    for (int size = 1; size <= Math.min(failures, single.size()); size++) {
      for (Set<Down> failed : Sets.combinations(single, size)) {
        Down down = failed.stream().reduce(Down.NOTHING, Down::and);
        Map<NodeName, NumberSet> lost = lost(down);
        Map<NumberSet, List<NodeName>> alike = new LinkedHashMap<>();
        lost.forEach(
            (node, gone) -> {
              NumberSet fresh = gone;
              for (Down one : failed) {
                fresh = fresh.minus(lost(lostBy.get(Sets.difference(failed, Set.of(one))), node));
              }
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

  private NumberSet lost(@Nullable Map<NodeName, NumberSet> by, NodeName node) {
    return by == null ? space.none() : by.getOrDefault(node, space.none());
  }

  /** What phones of each node lose, where they lose anything. */
  private Map<NodeName, NumberSet> lost(Down down) {
    var changed = consequences.of(down);
    Map<NodeName, NumberSet> lost = new LinkedHashMap<>();
    for (NodeName node : routing.network().nodes().keySet()) {
      ClassOfService phones = routing.classOfService(node, Caller.PHONES);
      NumberMap<Fate> now = changed.get(phones);
      if (now != null) {
        NumberSet gone =
            now.combine(consequences.whenAllIsUp(phones), Outages::isLost)
                .where(true)
                .intersection(space.any());
        if (!gone.isEmpty()) {
          lost.put(node, gone);
        }
      }
    }
    return lost;
  }

  private static boolean isLost(Fate now, Fate before) {
    return isReached(before) && !isReached(now);
  }

  private static boolean isReached(Fate fate) {
    return fate.ending() instanceof Ending.Rings || fate.ending() instanceof Ending.Leaves;
  }
}
