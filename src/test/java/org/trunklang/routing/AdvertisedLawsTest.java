package org.trunklang.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.problem.AdvertisedTwice;
import org.trunklang.source.Span;

/** Numbers that two nodes offer are found exactly: against all of up to four characters. */
final class AdvertisedLawsTest {
  private static final List<String> NODES = List.of("a", "b", "c", "d");
  private static final List<String> NUMBERS = ConflictLawsTest.numbersUpTo(5);

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_20_a_pair_is_told_when_one_wins_what_the_other_offers(int seed) {
    var routing = randomNetwork(new Random(seed)).routing();
    Set<String> expected = new TreeSet<>();
    for (String node : NODES) {
      for (String number : NUMBERS) {
        expected.addAll(offeredTwice(routing, new NodeName(node), number));
      }
    }
    Set<String> found = new TreeSet<>();
    for (var problem : routing.problems()) {
      if (problem instanceof AdvertisedTwice twice) {
        String pair = pair(twice.first().span(), twice.second().span());
        assertTrue(found.add(pair), () -> "told twice: " + pair);
        var proven = offeredTwice(routing, twice.dialer().node(), twice.number().digits());
        assertTrue(proven.contains(pair), () -> pair + " not by " + twice.number());
        assertEquals(
            twice.taken(), end(winner(routing, twice.dialer().node(), twice.number().digits())));
      }
    }
    assertEquals(expected, found);
  }

  /** The pairs of which one wins a number at a node, and the other one leads to another node. */
  private static Set<String> offeredTwice(Routing routing, NodeName node, String number) {
    Set<String> pairs = new TreeSet<>();
    var candidates = routing.classOfService(node, Caller.PHONES).candidates();
    if (candidates.stream().noneMatch(each -> each.pattern().matches(DialedNumber.of(number)))) {
      return pairs;
    }
    Candidate winner = winner(routing, node, number);
    for (Candidate other : candidates) {
      boolean offers = other.isDerived() && other.pattern().matches(DialedNumber.of(number));
      if (offers
          && winner.isDerived()
          && (winner.isAdvertised() || other.isAdvertised())
          && !end(winner).equals(end(other))) {
        pairs.add(pair(winner.pattern().span(), other.pattern().span()));
      }
    }
    return pairs;
  }

  private static Candidate winner(Routing routing, NodeName node, String number) {
    return routing
        .classOfService(node, Caller.PHONES)
        .select(DialedNumber.of(number))
        .winner()
        .orElseThrow();
  }

  private static NodeName end(Candidate derived) {
    return derived.rule().action() instanceof Action.Send send
            && send.legs().getFirst().destination() instanceof Destination.ToTrunk(var end)
        ? end.farNode().orElseThrow()
        : derived.rule().node();
  }

  private static String pair(Span one, Span two) {
    return String.join(" ", new TreeSet<>(Set.of(place(one), place(two))));
  }

  private static String place(Span span) {
    return span.startPosition().toString();
  }

  @Test
  void networks_of_the_seeds_have_numbers_offered_twice_and_have_none() {
    long some =
        seeds()
            .filter(
                seed ->
                    randomNetwork(new Random(seed)).routing().problems().stream()
                        .anyMatch(AdvertisedTwice.class::isInstance))
            .count();
    assertTrue(some > 50 && some < 290, () -> some + " of 300");
  }

  private static Networks randomNetwork(Random random) {
    var networks = new Networks().mesh("core", NODES.toArray(String[]::new)).outside("pstn", "a");
    for (String node : NODES) {
      var items = new ArrayList<String>();
      for (int i = random.nextInt(3); i > 0; i--) {
        items.add("extensions " + pattern(random));
      }
      if (node.equals("a")) {
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add("route " + pattern(random) + " -> pstn");
        }
      }
      networks.node(node, items.toArray(String[]::new));
      if (random.nextInt(4) == 0) {
        networks.code(node, String.valueOf(1 + random.nextInt(3)));
      }
    }
    return networks;
  }

  private static String pattern(Random random) {
    var text = new StringBuilder("_");
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append(List.of("1", "2", "[12]", "[13]", "X", "X").get(random.nextInt(6)));
    }
    return text.append(List.of("", "", ".", "!").get(random.nextInt(4))).toString();
  }
}
