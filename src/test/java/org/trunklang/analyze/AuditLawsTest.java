package org.trunklang.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Shadows;
import org.trunklang.simulate.RandomNetworks;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.source.Span;

/** What is said of all numbers, against the calls of every short one of them. */
final class AuditLawsTest {
  private static final List<DialedNumber> NUMBERS = RandomNetworks.shortNumbers();

  private int seen = 0;

  @Test
  void r_4_80_every_number_is_in_the_part_that_its_call_shows() {
    long checked =
        PeacefulNetworks.forEach(
            6_000,
            (routing, random) -> {
              Down down = RandomNetworks.down(random, routing.network());
              var finder = new Reach.Finder(routing, down);
              var simulator = Simulator.of(routing);
              for (RandomNetworks.Start start : RandomNetworks.starts(routing.network(), down)) {
                Place place = routing.place(start.node(), start.caller());
                Reach reach = finder.from(place);
                for (DialedNumber number : NUMBERS) {
                  if (number.isNone() && start.caller() instanceof Caller.Phones) {
                    continue;
                  }
                  var parts =
                      reach.parts().stream().filter(p -> p.numbers().contains(number)).toList();
                  assertEquals(1, parts.size(), () -> number + " from " + place);
                  assertEquals(
                      kind(simulator.simulate(place, number, down)),
                      kind(parts.getFirst().example()));
                }
              }
            });
    assertTrue(checked > 300, () -> checked + " without a conflict");
  }

  @Test
  void r_4_81_the_exits_are_the_trunks_by_which_calls_leave() {
    PeacefulNetworks.forEach(
        6_000,
        (routing, _) -> {
          var simulator = Simulator.of(routing);
          Exits exits = Exits.of(routing);
          Stream.concat(exits.fromOutside().stream(), exits.fromNodes().stream())
              .forEach(entry -> compare(entry, routing, simulator));
        });
    assertTrue(seen > 100, () -> seen + " calls left");
  }

  private void compare(Exits.Entry entry, Routing routing, Simulator simulator) {
    for (var end : entry.ends()) {
      Place place = routing.place(end.at(), new Caller.Via(end));
      for (DialedNumber number : NUMBERS) {
        Outcome outcome = simulator.simulate(place, number, Down.NOTHING).outcome();
        Set<TrunkName> expected =
            outcome instanceof Outcome.Leaves leaves ? Set.of(leaves.trunk()) : Set.of();
        seen += expected.size();
        assertEquals(
            expected,
            Maps.filterValues(entry.leaving(), part -> part.numbers().contains(number)).keySet(),
            () -> number + " from " + place);
        assertEquals(
            outcome instanceof Outcome.Unknown,
            entry.unknown().stream().anyMatch(part -> part.numbers().contains(number)));
      }
    }
  }

  @Test
  void r_4_82_what_is_lost_is_what_ends_otherwise_while_something_is_down() {
    PeacefulNetworks.forEach(
        600,
        (routing, _) -> {
          var outages = Outages.of(routing, 2);
          var simulator = Simulator.of(routing);
          for (NodeName node : routing.network().nodes().keySet()) {
            for (DialedNumber number : NUMBERS.subList(1, 85)) {
              Set<Down> expected = minimal(node, number, routing, simulator);
              var said = new HashSet<Down>();
              for (Outages.Outage outage : outages) {
                if (outage.callers().contains(node) && outage.numbers().contains(number)) {
                  said.add(outage.down());
                }
              }
              seen += said.size();
              assertEquals(expected, said, () -> number + " from " + node);
            }
          }
        });
    assertTrue(seen > 1000, () -> seen + " losses");
  }

  private static Set<Down> minimal(
      NodeName node, DialedNumber number, Routing routing, Simulator simulator) {
    var network = routing.network();
    if (!completes(simulator.simulate(node, Caller.PHONES, number, Down.NOTHING))) {
      return Set.of();
    }
    List<Down> single =
        network.singleFailures().stream().filter(down -> !down.nodes().contains(node)).toList();
    var lost = new HashSet<Down>();
    for (Down down : single) {
      if (!completes(simulator.simulate(node, Caller.PHONES, number, down))) {
        lost.add(down);
      }
    }
    Set<Down> alone = Set.copyOf(lost);
    for (Set<Down> pair : Sets.combinations(ImmutableSet.copyOf(single), 2)) {
      Down both = pair.stream().reduce(Down.NOTHING, Down::and);
      if (pair.stream().noneMatch(alone::contains)
          && !completes(simulator.simulate(node, Caller.PHONES, number, both))) {
        lost.add(both);
      }
    }
    return lost;
  }

  @Test
  void r_4_84_where_a_short_number_loops_a_circle_is_told() {
    PeacefulNetworks.forEach(
        6_000,
        (routing, _) -> {
          boolean told = !Loops.problems(routing).isEmpty();
          lookForLoops(routing, Down.NOTHING, told);
          for (Down down : routing.network().singleFailures()) {
            lookForLoops(routing, down, told);
          }
        });
    assertTrue(seen > 100, () -> seen + " calls went round");
  }

  private void lookForLoops(Routing routing, Down down, boolean told) {
    var simulator = Simulator.of(routing);
    for (RandomNetworks.Start start : RandomNetworks.starts(routing.network(), down)) {
      Place place = routing.place(start.node(), start.caller());
      for (DialedNumber number : NUMBERS.subList(1, 85)) {
        Trace trace = simulator.simulate(place, number, down);
        if (trace.outcome() instanceof Outcome.Loops) {
          seen++;
          assertTrue(told, () -> number + " from " + place + " while " + down);
        }
      }
    }
  }

  @Test
  void r_4_83_a_rule_that_never_wins_wins_no_short_number() {
    PeacefulNetworks.forEach(
        20_000,
        (routing, _) -> {
          Set<Span> hidden = new HashSet<>();
          for (Problem problem : Shadows.problems(routing)) {
            hidden.add(problem.explain().span());
          }
          seen += hidden.size();
          for (RandomNetworks.Start start :
              RandomNetworks.starts(routing.network(), Down.NOTHING)) {
            var callers = routing.classOfService(start.node(), start.caller());
            for (DialedNumber number : NUMBERS) {
              callers
                  .winner(number)
                  .filter(winner -> winner.rule().kind() != Rule.Kind.ADVERTISED)
                  .ifPresent(
                      winner ->
                          assertFalse(
                              hidden.contains(winner.pattern().span()),
                              () -> winner + " wins " + number + " of " + callers.candidates()));
            }
          }
        });
    assertTrue(seen > 3, () -> seen + " rules never win");
  }

  private static boolean completes(Trace trace) {
    return trace.outcome() instanceof Outcome.Rings || trace.outcome() instanceof Outcome.Leaves;
  }

  private static String kind(Trace trace) {
    return switch (trace.outcome()) {
      case Outcome.Rings(var node, var _) -> "rings at " + node;
      case Outcome.Leaves(var node, var trunk, var _) -> "leaves " + node + " by " + trunk;
      case Outcome.Rejected(var node, var reason) -> "rejected " + reason + " at " + node;
      case Outcome.Loops _ -> "loops";
      case Outcome.Unknown(var node, var context) -> "unknown " + context + " at " + node;
    };
  }
}
