package org.trunklang.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
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
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Networks;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;

/** Every short number from everywhere, through random networks, against the rules word for word. */
class SimulatorLawsTest {
  private static final List<String> NUMBERS = numbersUpTo(4);

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void calls_end_as_the_rules_say(int seed) {
    var random = new Random(seed);
    var network = randomNetwork(random).network();
    var simulator = Simulator.of(Routing.of(network));
    for (Down down : List.of(Down.NOTHING, randomDown(random, network))) {
      for (Start start : starts(network, down)) {
        for (String number : NUMBERS) {
          var trace = simulator.simulate(start.node, start.caller, DialedNumber.of(number), down);
          String book = new ByTheBook(network, down).outcome(start.node, start.caller, number);
          assertEquals(
              book,
              words(trace.outcome()),
              () ->
                  "%s from %s at %s, %s of seed %s"
                      .formatted(number, start.caller, start.node, down, seed));
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
              var network = randomNetwork(new Random(seed)).network();
              var simulator = Simulator.of(Routing.of(network));
              for (Start start : starts(network, Down.NOTHING)) {
                for (String number : NUMBERS.subList(0, 20)) {
                  var outcome =
                      simulator
                          .simulate(start.node, start.caller, DialedNumber.of(number), Down.NOTHING)
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

  private record Start(NodeName node, Caller caller) {}

  private static List<Start> starts(Network network, Down down) {
    var starts = new ArrayList<Start>();
    network.nodes().keySet().forEach(node -> starts.add(new Start(node, Caller.PHONES)));
    network.ends().forEach(end -> starts.add(new Start(end.at(), new Caller.Via(end))));
    starts.removeIf(start -> !Simulator.canStart(start.node, start.caller, down));
    return starts;
  }

  private static Down randomDown(Random random, Network network) {
    var trunks = ImmutableSet.<TrunkName>builder();
    network.trunks().keySet().stream().filter(_ -> random.nextInt(3) == 0).forEach(trunks::add);
    var nodes = ImmutableSet.<NodeName>builder();
    network.nodes().keySet().stream().filter(_ -> random.nextInt(5) == 0).forEach(nodes::add);
    return new Down(trunks.build(), nodes.build());
  }

  static Networks randomNetwork(Random random) {
    var networks =
        new Networks()
            .peers("ab", "a", "b")
            .peers("bc", "b", "c")
            .registered("reg", "a", "c", "13")
            .outside("pstn", "a")
            .outside("gsm", "c")
            .customer("acme", "b", "2" + random.nextInt(1, 4))
            .mesh("core", "a", "b", "c");
    if (random.nextBoolean()) {
      networks.code("b", "3");
    }
    networks.node("a", items(random, List.of("ab", "reg", "pstn", "core.b"), "reg"));
    networks.node("b", items(random, List.of("ab", "bc", "acme", "core.c"), "bc"));
    networks.node("c", items(random, List.of("bc", "reg", "gsm", "core.a"), "gsm"));
    return networks;
  }

  private static String[] items(Random random, List<String> trunks, String inboundBy) {
    var items = new ArrayList<String>();
    items.add("extensions 1" + pattern(random));
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      String callers = List.of("phones", "any", trunks.get(0), "core").get(random.nextInt(4));
      items.add(
          "route " + strippedPattern(random) + " for " + callers + destinations(random, trunks));
    }
    items.add("inbound " + inboundBy + destinations(random, trunks));
    items.add("inbound " + inboundBy + " _" + pattern(random) + destinations(random, trunks));
    return items.toArray(String[]::new);
  }

  private static String destinations(Random random, List<String> trunks) {
    var text = new StringBuilder(random.nextInt(3) == 0 ? " prepend 1 -> " : " -> ");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(destination(random, trunks)).append(random.nextInt(4) == 0 ? " prepend 2" : "");
      text.append(" then ");
    }
    return text.append(
            random.nextInt(6) == 0
                ? List.of("reject", "reject busy", "reject congestion", "native x")
                    .get(random.nextInt(4))
                : destination(random, trunks))
        .toString();
  }

  private static String destination(Random random, List<String> trunks) {
    return switch (random.nextInt(8)) {
      case 0 -> "local";
      case 1 -> "core";
      case 2 -> "11";
      default -> trunks.get(random.nextInt(trunks.size()));
    };
  }

  private static String strippedPattern(Random random) {
    return random.nextBoolean()
        ? "_" + pattern(random)
        : List.of("1", "2", "[23]").get(random.nextInt(3)).replace("[", "_[")
            + "|"
            + pattern(random);
  }

  private static String pattern(Random random) {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append(List.of("1", "2", "3", "[12]", "X", "X").get(random.nextInt(6)));
    }
    return text.append(List.of("", "", ".", "!").get(random.nextInt(4))).toString();
  }

  static List<String> numbersUpTo(int length) {
    var numbers = new ArrayList<>(List.of(""));
    int from = 0;
    for (int i = 0; i < length; i++) {
      int to = numbers.size();
      for (; from < to; from++) {
        for (char c = '1'; c <= '3'; c++) {
          numbers.add(numbers.get(from) + c);
        }
        numbers.add(numbers.get(from) + "*");
      }
    }
    return List.copyOf(numbers);
  }
}
