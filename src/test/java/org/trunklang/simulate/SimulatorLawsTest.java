package org.trunklang.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;

/** Every short number from everywhere, through random networks, against the rules word for word. */
class SimulatorLawsTest {
  private static final List<String> NUMBERS = RandomNetworks.numbersUpTo(4);

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void calls_end_as_the_rules_say(int seed) {
    var random = new Random(seed);
    var network = RandomNetworks.of(random).network();
    var simulator = Simulator.of(Routing.of(network));
    for (Down down : List.of(Down.NOTHING, RandomNetworks.down(random, network))) {
      for (RandomNetworks.Start start : RandomNetworks.starts(network, down)) {
        for (String number : NUMBERS) {
          var trace =
              simulator.simulate(start.node(), start.caller(), DialedNumber.of(number), down);
          String book = new ByTheBook(network, down).outcome(start.node(), start.caller(), number);
          assertEquals(
              book,
              words(trace.outcome()),
              () ->
                  "%s from %s at %s, %s of seed %s"
                      .formatted(number, start.caller(), start.node(), down, seed));
          checkShape(trace);
        }
      }
    }
  }

  /** What holds for every trace, whatever it is of. */
  private static void checkShape(Trace trace) {
    assertTrue(!trace.hops().isEmpty());
    assertEquals(trace.start(), trace.hops().getFirst().state());
    for (int i = 1; i < trace.hops().size(); i++) {
      var way = trace.hops().get(i - 1).taken().orElseThrow();
      var state = trace.hops().get(i).state();
      assertEquals(state.number(), way.sent());
      assertEquals(
          way.trunk().flatMap(end -> end.opposite()).map(Caller.Via::new).get(),
          state.place().caller());
    }
    var last = trace.hops().getLast();
    if (last.taken().isEmpty()) {
      assertEquals(last.step().size(), last.failed().size());
      assertEquals(last.winner().isPresent(), !last.failed().isEmpty());
    }
  }

  @Test
  void random_networks_show_every_outcome() {
    Map<String, Integer> seen = new TreeMap<>();
    seeds()
        .forEach(
            seed -> {
              var network = RandomNetworks.of(new Random(seed)).network();
              var simulator = Simulator.of(Routing.of(network));
              for (RandomNetworks.Start start : RandomNetworks.starts(network, Down.NOTHING)) {
                for (String number : NUMBERS.subList(0, 20)) {
                  var outcome =
                      simulator
                          .simulate(
                              start.node(), start.caller(), DialedNumber.of(number), Down.NOTHING)
                          .outcome();
                  seen.merge(words(outcome).split(" ", 2)[0], 1, Integer::sum);
                }
              }
            });
    assertEquals(ImmutableSet.of("leaves", "loops", "rejected", "rings", "unknown"), seen.keySet());
    assertTrue(seen.values().stream().allMatch(count -> count > 50), seen::toString);
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
}
