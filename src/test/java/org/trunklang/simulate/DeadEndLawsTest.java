package org.trunklang.simulate;

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
import org.trunklang.model.Destination;
import org.trunklang.model.Down;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.DeadEnds;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Way;
import org.trunklang.routing.problem.ReachesNobody;

/** A rule reaches nobody when none of its numbers does, tried one by one. */
final class DeadEndLawsTest {
  private static final List<String> NUMBERS = RandomNetworks.numbersUpTo(5);

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  private static Routing routing(int seed) {
    return RandomNetworks.of(new Random(seed)).routing();
  }

  private static Set<String> said(Routing routing) {
    Set<String> said = new TreeSet<>();
    for (var problem : DeadEnds.problems(routing)) {
      if (problem instanceof ReachesNobody dead) {
        said.add(words(dead.node().text(), dead.pattern(), dead.leg()));
      }
    }
    return said;
  }

  private static String words(String node, RulePattern pattern, Leg leg) {
    return node + " " + pattern.span() + " " + leg.span();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_60_no_number_is_taken_where_a_dead_rule_sends_it(int seed) {
    var routing = routing(seed);
    Set<String> expected = new TreeSet<>();
    for (Node node : routing.network().nodes().values()) {
      for (var rule : node.rules()) {
        if (rule.action() instanceof Action.Send send) {
          for (Leg leg : send.legs()) {
            for (RulePattern pattern : rule.patterns()) {
              if (isDead(routing, node, pattern, leg)) {
                expected.add(words(node.name().text(), pattern, leg));
              }
            }
          }
        }
      }
    }
    assertEquals(expected, said(routing));
  }

  private static boolean isDead(Routing routing, Node node, RulePattern pattern, Leg leg) {
    return switch (leg.destination()) {
      case Destination.Local() -> isDead(routing.ownNumbers(node.name()), pattern, leg);
      case Destination.ToMesh(var mesh) ->
          isDead(routing.advertised(node.name(), mesh), pattern, leg);
      case Destination.ToTrunk _,
          Destination.ToExtension _,
          Destination.Reject _,
          Destination.Native _ ->
          false;
    };
  }

  private static boolean isDead(ClassOfService takers, RulePattern pattern, Leg leg) {
    return NUMBERS.stream()
        .filter(number -> pattern.matches(DialedNumber.of(number)))
        .map(number -> leg.prepend() + number.substring(pattern.stripped().strip()))
        .allMatch(sent -> takers.winner(DialedNumber.of(sent)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_60_the_number_that_is_shown_is_one_of_the_pattern_and_rejected(int seed) {
    var routing = routing(seed);
    for (var problem : DeadEnds.problems(routing)) {
      if (problem instanceof ReachesNobody dead) {
        DialedNumber dialed = dead.shown().dialed();
        assertTrue(dead.pattern().matches(dialed), dead::toString);
        var ways = new ArrayList<Way>();
        for (Place place : EntryPoints.all(routing)) {
          var hop = Simulator.of(routing).simulate(place, dialed, Down.NOTHING).hops().getFirst();
          if (place.node().equals(dead.node())
              && hop.winner()
                  .filter(winner -> winner.pattern().equals(dead.pattern()))
                  .isPresent()) {
            ways.addAll(hop.step().ways());
          }
        }
        assertEquals(dead.shown().isWon(), !ways.isEmpty());
        assertTrue(
            ways.isEmpty()
                || ways.stream()
                    .anyMatch(
                        way ->
                            way instanceof Way.Refused && way.sent().equals(dead.shown().sent())));
      }
    }
  }

  @Test
  void the_networks_of_the_seeds_have_dead_rules_and_living_ones() {
    long dead = seeds().mapToLong(seed -> said(routing(seed)).size()).sum();
    assertTrue(dead > 200 && dead < 1500, () -> dead + " dead rules");
  }
}
