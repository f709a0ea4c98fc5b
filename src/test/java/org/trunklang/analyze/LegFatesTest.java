package org.trunklang.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Action;
import org.trunklang.model.Down;
import org.trunklang.model.Leg;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Way;
import org.trunklang.simulate.RandomNetworks;
import org.trunklang.simulate.Simulator;

/** What is said of the calls at the far end of a destination, against the calls themselves. */
final class LegFatesTest {
  private static final List<DialedNumber> NUMBERS = RandomNetworks.shortNumbers();

  private int seen = 0;

  @Test
  void r_6_43_each_number_that_comes_to_a_destination_ends_as_its_call_does() {
    PeacefulNetworks.forEach(
        3_000,
        (routing, _) -> {
          var fates = new LegFates(routing);
          routing.network().nodes().values().stream()
              .flatMap(node -> node.rules().stream())
              .filter(rule -> rule.action() instanceof Action.Send)
              .forEach(rule -> compare(routing, fates, rule));
        });
    assertTrue(seen > 1_000, () -> seen + " calls to another node");
  }

  private void compare(Routing routing, LegFates fates, Rule rule) {
    ImmutableList<Leg> legs = ((Action.Send) rule.action()).legs();
    for (int leg = 0; leg < legs.size(); leg++) {
      ImmutableMap<Ending, NumberSet> told = fates.of(rule, leg);
      Map<DialedNumber, Set<Ending>> called = called(routing, rule, leg);
      for (DialedNumber number : NUMBERS) {
        Set<Ending> expected = called.getOrDefault(number, Set.of());
        Set<Ending> actual = new HashSet<>();
        told.forEach(
            (ending, numbers) -> {
              if (numbers.contains(number)) {
                actual.add(ending);
              }
            });
        if (!number.isNone()) {
          assertEquals(expected, actual, () -> number + " by " + rule);
          seen += expected.size();
        }
      }
    }
  }

  private static Map<DialedNumber, Set<Ending>> called(Routing routing, Rule rule, int leg) {
    var simulator = Simulator.of(routing);
    Map<DialedNumber, Set<Ending>> called = new HashMap<>();
    for (RandomNetworks.Start start : RandomNetworks.starts(routing.network(), Down.NOTHING)) {
      if (!start.node().equals(rule.node()) || !rule.audience().admits(start.caller())) {
        continue;
      }
      Place place = routing.place(start.node(), start.caller());
      for (DialedNumber number : NUMBERS) {
        var step = routing.step(place, number);
        if (step.winner().filter(winner -> winner.rule().equals(rule)).isPresent()
            && step.way(leg) instanceof Way.Onward(var _, var sent, Place arrival)) {
          called
              .computeIfAbsent(number, _ -> new HashSet<>())
              .add(Reach.ending(simulator.simulate(arrival, sent, Down.NOTHING).outcome()));
        }
      }
    }
    return called;
  }
}
