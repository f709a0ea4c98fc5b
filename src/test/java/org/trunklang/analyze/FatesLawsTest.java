package org.trunklang.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Down;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.RandomNetworks;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;

/** What is said of all numbers at once, against the simulator for every short one of them. */
final class FatesLawsTest {
  private static final int NETWORKS = 20_000;

  private static final List<DialedNumber> NUMBERS = RandomNetworks.shortNumbers();

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void r_4_57_every_number_ends_as_its_call_does() {
    long checked =
        PeacefulNetworks.forEach(
            NETWORKS,
            (routing, random) ->
                compare(
                    routing,
                    random.nextBoolean()
                        ? Down.NOTHING
                        : RandomNetworks.down(random, routing.network())));
    assertTrue(checked > 1_000, () -> checked + " of them have no conflict");
    assertEquals(
        List.of("leaves", "loops", "rejected", "rings", "unknown"), List.copyOf(seen.keySet()));
    assertTrue(seen.values().stream().allMatch(count -> count > 200), seen::toString);
  }

  private void compare(Routing routing, Down down) {
    var space = new NumberSpace();
    var simulator = Simulator.of(routing);
    TrunkName watched = new TrunkName("ab");
    Fates fates = Fates.watching(watched, down, space);
    for (RandomNetworks.Start start : RandomNetworks.starts(routing.network(), down)) {
      Place place = routing.place(start.node(), start.caller());
      NumberMap<Fate> all = fates.of(place);
      for (DialedNumber number : NUMBERS) {
        Trace trace = simulator.simulate(place, number, down);
        Fate fate = all.get(number).orElseThrow();
        String words = words(trace.outcome());
        seen.merge(words.split(" ", 2)[0], 1, Integer::sum);
        assertEquals(
            words,
            words(fate.ending(), number),
            () -> "%s from %s, %s".formatted(number, place, down));
        if (!(trace.outcome() instanceof Outcome.Loops)) {
          assertEquals(
              crossings(trace, watched),
              fate.crossed().stream().map(sent -> sent.of(number)).distinct().sorted().toList());
        }
      }
    }
  }

  private static ImmutableList<DialedNumber> crossings(Trace trace, TrunkName trunk) {
    return trace.hops().stream()
        .flatMap(hop -> hop.taken().stream())
        .filter(way -> way.trunk().filter(end -> end.trunk().equals(trunk)).isPresent())
        .map(way -> way.sent())
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rings(var node, var extension) -> "rings " + extension + " at " + node;
      case Outcome.Leaves(var node, var trunk, var number) ->
          "leaves " + node + " by " + trunk + " as " + number;
      case Outcome.Rejected(var node, var reason) -> "rejected " + reason + " at " + node;
      case Outcome.Loops _ -> "loops";
      case Outcome.Unknown(var node, var context) -> "unknown " + context + " at " + node;
    };
  }

  private static String words(Ending ending, DialedNumber dialed) {
    return switch (ending) {
      case Ending.Rings(var node, var sent) -> "rings " + sent.of(dialed) + " at " + node;
      case Ending.Leaves(var node, var trunk, var sent) ->
          "leaves " + node + " by " + trunk + " as " + sent.of(dialed);
      case Ending.Rejected(var node, var reason) -> "rejected " + reason + " at " + node;
      case Ending.Loops() -> "loops";
      case Ending.Unknown(var node, var context) -> "unknown " + context + " at " + node;
    };
  }
}
