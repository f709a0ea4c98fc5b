package org.trunklang.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
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
import org.trunklang.model.Down;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Networks;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;
import org.trunklang.routing.problem.ConflictingRules;
import org.trunklang.routing.problem.EmergencyImitated;
import org.trunklang.simulate.problem.EmergencyHangsOn;
import org.trunklang.simulate.problem.EmergencySwallowed;
import org.trunklang.simulate.problem.Sufferers;

/** What is said of emergency numbers, against every failure and every short number, one by one. */
final class EmergencyLawsTest {
  private static final List<String> NUMBERS = RandomNetworks.numbersUpTo(5);

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static Networks randomNetwork(int seed) {
    var random = new Random(seed);
    var networks = RandomNetworks.of(random);
    for (String node : List.of("a", "b", "c")) {
      for (int i = random.nextInt(3); i > 0; i--) {
        String number = List.of("1", "2", "3", "12", "22", "21", "211").get(random.nextInt(7));
        int strip = random.nextInt(number.length());
        networks.emergency(node, number, strip);
        if (random.nextInt(3) > 0) {
          networks.node(node, "route " + pattern(number, strip) + destinations(random, node));
        }
      }
    }
    return networks;
  }

  private static String pattern(String number, int strip) {
    return strip == 0 ? number : number.substring(0, strip) + "|" + number.substring(strip);
  }

  /** Ways out that are good as often as not. */
  private static String destinations(Random random, String node) {
    var trunks =
        switch (node) {
          case "a" -> List.of("pstn", "ab", "core.b", "pstn");
          case "b" -> List.of("ab", "bc", "core.c", "core.a");
          default -> List.of("gsm", "bc", "core.a", "gsm");
        };
    String callers = random.nextBoolean() ? " for any" : "";
    String to = callers + " -> " + trunks.get(random.nextInt(4));
    return random.nextInt(3) == 0 ? to + " then " + trunks.get(random.nextInt(4)) : to;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_50_and_r_4_51_every_single_failure_counts_and_no_other(int seed) {
    var routing = randomNetwork(seed).routing();
    Set<String> expected = new TreeSet<>();
    for (Node node : routing.network().nodes().values()) {
      for (EmergencyNumber number : node.emergency()) {
        expected.addAll(fate(routing, node, number));
      }
    }
    assertEquals(expected, said(routing));
  }

  private static List<String> fate(Routing routing, Node node, EmergencyNumber number) {
    String call = node.name() + " " + number.dialed() + " as " + number.leavesAs();
    if (!getsOut(routing, node, number, Down.NOTHING)) {
      return List.of(call + " swallowed");
    }
    Network network = routing.network();
    var needed = new ArrayList<String>();
    for (var trunk : Sets.union(network.trunks().keySet(), network.meshes().keySet())) {
      var down = new Down(ImmutableSet.of(trunk), ImmutableSet.of());
      if (!getsOut(routing, node, number, down)) {
        needed.add(call + " needs `" + trunk + "`");
      }
    }
    for (var other : network.nodes().keySet()) {
      var down = new Down(ImmutableSet.of(), ImmutableSet.of(other));
      if (!other.equals(node.name()) && !getsOut(routing, node, number, down)) {
        needed.add(call + " needs node `" + other + "`");
      }
    }
    return needed;
  }

  private static boolean getsOut(Routing routing, Node node, EmergencyNumber number, Down down) {
    var trace = Simulator.of(routing).simulate(node.name(), Caller.PHONES, number.dialed(), down);
    return trace.outcome() instanceof Outcome.Leaves(var _, var trunk, var sent)
        && sent.equals(number.leavesAs())
        && outsideTrunks(routing).contains(trunk);
  }

  private static Set<TrunkName> outsideTrunks(Routing routing) {
    return Maps.filterValues(
            routing.network().trunks(), trunk -> trunk.shape() == Trunk.Shape.OUTBOUND)
        .keySet();
  }

  private static Set<String> said(Routing routing) {
    Set<String> said = new TreeSet<>();
    for (var problem : EmergencyCalls.problems(routing)) {
      if (problem instanceof EmergencySwallowed swallowed) {
        calls(swallowed.sufferers()).forEach(call -> said.add(call + " swallowed"));
      } else if (problem instanceof EmergencyHangsOn hanging) {
        for (String call : calls(hanging.sufferers())) {
          hanging.needed().forEach(what -> said.add(call + " needs " + what));
        }
      }
    }
    return said;
  }

  private static List<String> calls(Sufferers sufferers) {
    return sufferers.nodes().stream()
        .flatMap(
            node ->
                sufferers.numbers().stream()
                    .map(each -> node + " " + each.dialed() + " as " + each.leavesAs()))
        .toList();
  }

  @Test
  void the_networks_of_the_seeds_show_every_fate() {
    var said = seeds().boxed().flatMap(seed -> said(randomNetwork(seed).routing()).stream());
    var all = said.toList();
    assertTrue(all.stream().filter(each -> each.endsWith("swallowed")).count() > 50);
    assertTrue(
        all.stream().filter(each -> each.contains("needs `")).count() > 20,
        () -> "" + all.stream().filter(each -> each.contains("needs")).count());
    assertTrue(all.stream().filter(each -> each.contains("needs node")).count() > 5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void r_4_52_every_imitation_is_found_and_every_number_proves_one(int seed) {
    var routing = randomNetwork(seed).routing();
    boolean conflict = routing.problems().stream().anyMatch(ConflictingRules.class::isInstance);
    Set<String> found = new TreeSet<>();
    for (var problem : routing.problems()) {
      if (problem instanceof EmergencyImitated imitated) {
        Node node = routing.network().node(imitated.node()).orElseThrow();
        for (var each : imitated.cases()) {
          var proven = imitations(routing, node, each.dialed().digits());
          String found1 = words(node, each.by().label(), each.number().leavesAs());
          assertTrue(conflict || proven.contains(found1), () -> found1 + " by " + each.dialed());
          if (isOfRoute(node, imitated.pattern())) {
            found.add(found1);
          }
        }
      }
    }
    Set<String> expected = new TreeSet<>();
    for (Node node : routing.network().nodes().values()) {
      for (String number : NUMBERS) {
        if (!number.isEmpty() && isTakenByRoute(routing, node, number)) {
          expected.addAll(imitations(routing, node, number));
        }
      }
    }
    assertEquals(ImmutableSet.of(), Sets.difference(expected, found), "not found");
  }

  /** What a dialed number imitates at its first hop, by the words of the rule. */
  private static Set<String> imitations(Routing routing, Node node, String dialed) {
    Set<String> imitations = new TreeSet<>();
    var step = routing.step(routing.place(node.name(), Caller.PHONES), DialedNumber.of(dialed));
    boolean listed =
        node.emergency().stream().anyMatch(each -> each.dialed().digits().equals(dialed));
    if (listed
        || step.winner().isEmpty()
        || !(step.winner().get().rule().action() instanceof Action.Send send)) {
      return imitations;
    }
    for (int i = 0; i < send.legs().size(); i++) {
      if (step.way(i).trunk().isPresent()) {
        String sent = step.way(i).sent().digits();
        int dialedAtItsEnd = dialed.length() - step.winner().get().strip();
        for (EmergencyNumber each : node.emergency()) {
          String wanted = each.leavesAs().digits();
          boolean begins = sent.startsWith(wanted) && sent.length() > dialedAtItsEnd;
          if (begins || sent.equals(wanted)) {
            imitations.add(words(node, step.way(i).trunk().get().label(), each.leavesAs()));
          }
        }
      }
    }
    return imitations;
  }

  private static String words(Node node, String by, DialedNumber imitated) {
    return imitated + " from " + node.name() + " by " + by;
  }

  private static boolean isTakenByRoute(Routing routing, Node node, String number) {
    return routing
        .step(routing.place(node.name(), Caller.PHONES), DialedNumber.of(number))
        .winner()
        .filter(winner -> winner.rule().kind() == Rule.Kind.ROUTE)
        .isPresent();
  }

  /** Those that are advertised stand for several nodes at once, and are told of one. */
  private static boolean isOfRoute(Node node, RulePattern pattern) {
    return node.rules().stream()
        .filter(rule -> rule.kind() == Rule.Kind.ROUTE)
        .anyMatch(rule -> rule.patterns().contains(pattern));
  }

  @Test
  void the_networks_of_the_seeds_have_imitations_without_conflicts() {
    long imitating =
        seeds()
            .mapToObj(seed -> randomNetwork(seed).routing().problems())
            .filter(problems -> problems.stream().noneMatch(ConflictingRules.class::isInstance))
            .filter(problems -> problems.stream().anyMatch(EmergencyImitated.class::isInstance))
            .count();
    assertTrue(imitating > 10, () -> "only " + imitating);
  }
}
