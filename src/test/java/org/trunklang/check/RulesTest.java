package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trunklang.check.Programs.assertFinds;
import static org.trunklang.check.Programs.network;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Party;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;

/** Routes, inbound rules, extensions and what follows from them. */
final class RulesTest {
  private static final String OFFICE =
      """
      node b { address 10.0.0.2  extensions 8XX }
      node c { address 10.0.0.3  extensions 9XX }
      trunk link : iax2 a <-> b { secret env("LINK") }
      trunk reg : sip a -> b { account 801  secret env("REG") }
      trunk pstn : dahdi a -> outside { group 1 }
      mesh core : iax2 a, b, c { secret env("CORE") }
      """;

  private static ImmutableList<Rule> rules(Network network, String node) {
    return node(network, node).rules();
  }

  private static Node node(Network network, String name) {
    return network.node(new NodeName(name)).orElseThrow();
  }

  private static Rule only(String item) {
    return rules(network("node a { address 10.0.0.1  " + item + " }" + OFFICE), "a").getFirst();
  }

  private static TrunkEnd end(String trunk, String far, TrunkEnd.Role role) {
    return new TrunkEnd(
        new TrunkName(trunk),
        new NodeName("a"),
        far.equals("outside") ? new Party.Outside() : Party.node(new NodeName(far)),
        role);
  }

  @Test
  void r_3_14_strips_add_up() {
    var rule = only("route 9| to-hq -> link } prefix to-hq = 90|.  node x {");
    assertEquals("990|.", rule.patterns().getFirst().text());
  }

  @Test
  void r_3_14_a_head_stands_before_each_pattern_of_a_prefix() {
    var rule =
        only("route 9| some, 7X -> link } prefix some = 1XX, other  prefix other = 2|X.  node x {");
    assertEquals(
        ImmutableList.of("9|1XX", "92|X.", "7X"),
        rule.patterns().stream().map(RulePattern::text).toList());
    assertTrue(rule.patterns().get(0).definedAt().isPresent());
    assertTrue(rule.patterns().get(2).definedAt().isEmpty());
  }

  @Test
  void r_3_52_a_route_without_for_serves_phones() {
    assertEquals(Audience.PHONES, only("route 1XX -> link").audience());
    assertEquals(Audience.ANY, only("route 1XX for any -> link").audience());
  }

  @Test
  void r_3_52_a_mesh_stands_for_all_its_trunks_here() {
    var audience = only("route 1XX for core -> link").audience();
    assertTrue(admits(audience, end("core", "b", TrunkEnd.Role.MESH)));
    assertTrue(admits(audience, end("core", "c", TrunkEnd.Role.MESH)));
    assertFalse(admits(audience, end("link", "b", TrunkEnd.Role.PEER)));
    assertFalse(audience.admits(Caller.PHONES));
    var member = only("route 1XX for core.b -> link").audience();
    assertTrue(admits(member, end("core", "b", TrunkEnd.Role.MESH)));
    assertFalse(admits(member, end("core", "c", TrunkEnd.Role.MESH)));
  }

  private static boolean admits(Audience audience, TrunkEnd end) {
    return audience.admits(new Caller.Via(end));
  }

  @Test
  void r_3_53_no_route_for_the_trunk_by_which_this_node_registers() {
    assertFinds(
        Code.ROUTE_FOR_REGISTRANT,
        "node a { address 10.0.0.1  route 1XX for «reg» -> local }" + OFFICE);
  }

  @Test
  void r_3_54_inbound_takes_trunks_with_any_far_end() {
    var inbound =
        rules(
                network(
                    "node a { address 10.0.0.1  extensions 2XX"
                        + "  inbound reg, pstn, link, core 44X. -> 201 }"
                        + OFFICE),
                "a")
            .get(1);
    assertFalse(inbound.takesNoNumber());
    assertTrue(admits(inbound.audience(), end("reg", "b", TrunkEnd.Role.REGISTRANT)));
    assertTrue(admits(inbound.audience(), end("pstn", "outside", TrunkEnd.Role.OUTSIDE)));
    assertTrue(admits(inbound.audience(), end("core", "c", TrunkEnd.Role.MESH)));
    assertFalse(inbound.audience().admits(Caller.PHONES));
  }

  @Test
  void r_4_6_inbound_without_patterns_takes_every_number_and_none() {
    var rule = only("inbound pstn -> reject");
    assertTrue(rule.takesNoNumber());
    assertEquals("_.", rule.patterns().getFirst().text());
  }

  @Test
  void r_3_56_a_destination_is_an_extension_or_an_account() {
    network("node a { address 10.0.0.1  extensions 2XX  route 5 -> 201 }" + OFFICE);
    network(
        """
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2  route 5 -> 801 }
        trunk reg : sip a -> b { account 801  secret env("REG") }
        """);
    assertFinds(
        Code.NO_SUCH_EXTENSION,
        "node a { address 10.0.0.1  extensions 2XX  route 5 -> «301» }" + OFFICE);
  }

  @Test
  void r_3_58_a_destination_may_have_its_own_prepend() {
    var send =
        (Action.Send)
            only("route 5XXX prepend 7 -> link then pstn prepend 1800555 then native \"x\"")
                .action();
    assertEquals(
        ImmutableList.of("7", "1800555", "7"),
        send.legs().stream().map(leg -> leg.prepend()).toList());
  }

  @Test
  void r_3_57_a_prepend_that_reaches_nothing() {
    var found =
        assertFinds(
            Code.PREPEND_WITHOUT_EFFECT,
            "node a { address 10.0.0.1  route 5XXX prepend «7» -> reject }" + OFFICE);
    assertEquals(Severity.WARNING, found.severity());
  }

  @Test
  void r_3_55_a_mesh_as_destination() {
    assertFinds(
        Code.MESH_DOES_NOT_ADVERTISE, "node a { address 10.0.0.1  route 9XX -> «core» }" + OFFICE);
    var network =
        network(
            """
            node a { address 10.0.0.1  route 7|9XX -> core }
            node b { address 10.0.0.2  extensions 9XX }
            mesh core : sip a, b { secret env("CORE")  advertise yes }
            """);
    var send = (Action.Send) rules(network, "a").getFirst().action();
    assertTrue(send.legs().getFirst().destination() instanceof Destination.ToMesh);
  }

  @Test
  void r_3_59_contexts_written_by_hand_are_the_nodes() {
    var network =
        network(
            """
            node a {
              extensions 1XX { dial context "ext-local" }
              route 2XX -> native "ivr"
              route 3XX -> native "ivr"
            }
            """);
    assertEquals(ImmutableList.of("ext-local", "ivr"), node(network, "a").handWritten());
  }

  @Test
  void r_3_49_items_of_profiles_come_before_the_nodes_own() {
    var network =
        network(
            """
            profile one : node { extensions 1XX  sip-port 5070 }
            profile two : node { extensions 2XX  sip-port 5080  iax2-port 4570 }
            node a with one, two { extensions 3XX  iax2-port 4571 }
            """);
    assertEquals(
        ImmutableList.of("1XX", "2XX", "3XX"),
        rules(network, "a").stream().map(rule -> rule.patterns().getFirst().text()).toList());
    assertEquals(5080, node(network, "a").sipPort());
    assertEquals(4571, node(network, "a").iax2Port());
  }

  @Test
  void r_3_61_an_emergency_number_as_dialed_and_as_it_leaves() {
    var network = network("node a { emergency 911, 9|911, help } prefix help = 112");
    assertEquals(
        ImmutableList.of("911 as 911", "9911 as 911", "112 as 112"),
        node(network, "a").emergency().stream()
            .map(number -> number.dialed() + " as " + number.leavesAs())
            .toList());
  }

  @Test
  void r_4_9_the_ends_of_a_peer_trunk_advertise_too() {
    var network =
        network(
            """
            node a { address 10.0.0.1  extensions 1XX }
            node b { address 10.0.0.2  code 8  extensions 2XX  extension 300 "Boss" { secret env("P") } }
            node c { address 10.0.0.3 }
            trunk reg : sip c -> b { account 201  secret env("REG") }
            trunk link : sip a <-> b { secret env("LINK")  advertise yes }
            """);
    var advertised = rules(network, "a").getLast();
    assertEquals(Rule.Kind.ADVERTISED, advertised.kind());
    assertEquals(
        ImmutableList.of("8|2XX", "8|300"),
        advertised.patterns().stream().map(RulePattern::text).toList());
    assertEquals(Audience.PHONES, advertised.audience());
    assertEquals(
        ImmutableList.of("2XX", "300", "201", "8|2XX", "8|300", "1XX"),
        rules(network, "b").stream().map(rule -> rule.patterns().getFirst().text()).toList());
  }

  @Test
  void r_4_7_relaying_from_outside_is_warned_of_once_for_a_rule() {
    assertFinds(
        Code.RELAY_FROM_OUTSIDE,
        "node a { address 10.0.0.1  route 1XX for pstn -> link then «pstn» then pstn }" + OFFICE);
    network("node a { address 10.0.0.1  route 1XX for pstn -> link }" + OFFICE);
    network("node a { address 10.0.0.1  route 1XX for any -> pstn }" + OFFICE);
  }

  @Test
  void r_4_33_a_trunk_accepts_all_that_its_rules_send() {
    String trunk = "trunk pstn : dahdi a -> outside { group 1  accepts 0X., 112 }";
    network(
        "node a { route 9|0XX -> pstn  route 2X prepend 0 -> pstn  route 112 -> pstn }" + trunk);
    var found = assertFinds(Code.ROUTE_EXCEEDS_TRUNK, "node a { route «9|X.» -> pstn }" + trunk);
    assertEquals("dialing `912` would send `12`", found.example().orElseThrow());
    assertEquals("9|0X., 9|112", found.fixes().getFirst().edits().getFirst().replacement());
  }

  @Test
  void r_4_33_the_right_end_of_a_registered_trunk_may_send_anything() {
    network(
        """
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2  route 5X. -> reg }
        trunk reg : sip a -> b { account 801  secret env("REG")  accepts 0X. }
        """);
  }

  @Test
  void r_4_25_a_prepend_makes_the_number_not_empty() {
    String trunk = "trunk pstn : dahdi a -> outside { group 1 }";
    network("node a { route 012|! prepend 0 -> pstn }" + trunk);
    assertEquals(
        "012|.",
        assertFinds(Code.EMPTY_NUMBER_SENT, "node a { route «012|!» -> pstn }" + trunk)
            .fixes()
            .getFirst()
            .edits()
            .getFirst()
            .replacement());
  }

  @Test
  void r_4_53_a_network_with_phones_and_no_emergency_numbers() {
    assertEquals(
        ImmutableList.of("TRK0413 at a"),
        said("node x { }  node a { extensions 1XX }  node b { extensions 2XX }"));
    assertEquals(ImmutableList.of(), said("node a { extensions 1XX }  node b { emergency 112 }"));
    assertEquals(ImmutableList.of(), said("node a { route 1XX -> reject }"));
  }

  private static ImmutableList<String> said(String text) {
    return Programs.check(text).problems().stream()
        .map(Problem::explain)
        .map(found -> found.code() + " at " + found.span().text())
        .collect(ImmutableList.toImmutableList());
  }
}
