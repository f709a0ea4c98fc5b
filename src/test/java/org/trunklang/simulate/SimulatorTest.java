package org.trunklang.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Networks;
import org.trunklang.routing.Outcome;

/** Calls through networks small enough to be read; the five scenarios among them. */
class SimulatorTest {

  /** A call is written {@code NUMBER CALLER@NODE [without NAME…]}. */
  private static Trace simulate(Networks networks, String call) {
    var words = Splitter.on(" ").splitToList(call).toArray(String[]::new);
    var routing = networks.routing();
    String node = words[1].substring(words[1].indexOf('@') + 1);
    String caller = words[1].substring(0, words[1].indexOf('@'));
    var trunks = ImmutableSet.<TrunkName>builder();
    var nodes = ImmutableSet.<NodeName>builder();
    for (int i = 3; i < words.length; i++) {
      if (routing.network().nodes().containsKey(new NodeName(words[i]))) {
        nodes.add(new NodeName(words[i]));
      } else {
        trunks.add(new TrunkName(words[i]));
      }
    }
    return Simulator.of(routing)
        .simulate(
            new NodeName(node),
            Networks.caller(routing.network(), node, caller),
            words[0].equals("none") ? DialedNumber.NONE : DialedNumber.of(words[0]),
            new Down(trunks.build(), nodes.build()));
  }

  private static void checkOutcome(Networks networks, String call, String outcome) {
    assertEquals(outcome, words(simulate(networks, call).outcome()), call);
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rings(var node, var extension) -> "rings " + extension + " at " + node;
      case Outcome.Leaves(var node, var trunk, var number) ->
          "leaves " + node + " by " + trunk + " as " + number;
      case Outcome.Rejected(var node, var reason) -> "rejected " + reason + " at " + node;
      case Outcome.Loops(var cycle, var why) -> "loops " + why + " " + cycle;
      case Outcome.Unknown(var node, var context) -> "unknown in " + context + " at " + node;
    };
  }

  private static Networks provider() {
    return new Networks()
        .registered("ast_provider", "end", "provider", "199")
        .outside("pstn", "provider")
        .node("provider", "extensions 1XX", "route 86X. for phones, ast_provider -> pstn")
        .node(
            "end", "extensions 2XX", "route 012|. -> ast_provider", "inbound ast_provider -> 201");
  }

  @Test
  void scenario_sip_provider() {
    checkOutcome(provider(), "012861234567 phones@end", "leaves provider by pstn as 861234567");
    checkOutcome(provider(), "012101 phones@end", "rings 101 at provider");
    checkOutcome(provider(), "199 phones@provider", "rings 201 at end");
    checkOutcome(provider(), "201 phones@provider", "rejected unallocated at provider");
    checkOutcome(provider(), "861234567 pstn@provider", "rejected unallocated at provider");
  }

  @Test
  void scenario_sip_peers() {
    var networks =
        new Networks()
            .peers("link", "ast21", "ast22")
            .node(
                "ast21",
                "extensions 6XX",
                "route 90|. prepend 91 -> link",
                "route 91|. for link -> local")
            .node(
                "ast22",
                "extensions 6XX",
                "route 90|. prepend 91 -> link",
                "route 91|. for link -> local");
    checkOutcome(networks, "90601 phones@ast21", "rings 601 at ast22");
    checkOutcome(networks, "90601 phones@ast22", "rings 601 at ast21");
    checkOutcome(networks, "90701 phones@ast22", "rejected unallocated at ast21");
  }

  @Test
  void scenario_iax_interoffice() {
    var networks =
        new Networks()
            .peers("interoffice", "a", "b")
            .node("a", "extensions 3XXX", "route 80XX -> interoffice")
            .node("b", "extensions 8XXX", "route 30XX -> interoffice");
    checkOutcome(networks, "8000 phones@a", "rings 8000 at b");
    checkOutcome(networks, "3000 phones@b", "rings 3000 at a");
    checkOutcome(networks, "3100 phones@b", "rejected unallocated at b");
  }

  @Test
  void scenario_toll_hop() {
    var networks =
        new Networks()
            .peers("interoffice", "a", "b")
            .outside("pstn", "b")
            .node("a", "extensions 3XXX", "route 4|. -> interoffice")
            .node("b", "extensions 8XXX", "route 2|. for phones, interoffice -> pstn");
    checkOutcome(networks, "42861234567 phones@a", "leaves b by pstn as 861234567");
    checkOutcome(networks, "48000 phones@a", "rings 8000 at b");
    checkOutcome(networks, "2861234567 pstn@b", "rejected unallocated at b");
  }

  @Test
  void scenario_mesh() {
    var networks =
        new Networks()
            .mesh("core", "n1", "n2", "n3", "n4")
            .outside("pstn", "n4")
            .code("n3", "83")
            .node("n1", "extensions 1XXX")
            .node("n2", "extensions 2XXX")
            .node("n3", "extensions 2XXX")
            .node("n4", "extensions 4XXX", "route 9|. for phones, core -> pstn");
    checkOutcome(networks, "2000 phones@n1", "rings 2000 at n2");
    checkOutcome(networks, "832000 phones@n1", "rings 2000 at n3");
    checkOutcome(networks, "2000 phones@n3", "rings 2000 at n3");
    checkOutcome(networks, "9123 core.n1@n4", "leaves n4 by pstn as 123");
    checkOutcome(networks, "9123 pstn@n4", "rejected unallocated at n4");
  }

  private static Networks failover() {
    return new Networks()
        .peers("link", "a", "b")
        .outside("pri", "a")
        .outside("gsm", "b")
        .outside("carrier", "b")
        .node(
            "a",
            "extensions 2XX",
            "route 9|. -> link then pri prepend 0",
            "route 8|. -> link prepend 8 then pri",
            "route 7. -> link")
        .node(
            "b",
            "extensions 3XX",
            "route X. for link -> gsm then carrier",
            "route 8X. for link -> reject busy",
            "route 7X. for link -> reject congestion");
  }

  @Test
  void r_4_38_r_4_39_the_next_destination_is_tried_when_one_cannot_be_reached() {
    checkOutcome(failover(), "9100 phones@a", "leaves b by gsm as 100");
    checkOutcome(failover(), "9100 phones@a without gsm", "leaves b by carrier as 100");
    checkOutcome(failover(), "9100 phones@a without link", "leaves a by pri as 0100");
    checkOutcome(failover(), "9100 phones@a without b", "leaves a by pri as 0100");
  }

  @Test
  void r_4_40_a_node_with_no_way_left_answers_congestion() {
    checkOutcome(failover(), "9100 phones@a without gsm carrier", "leaves a by pri as 0100");
    var trace = simulate(failover(), "9100 phones@a without gsm carrier");
    assertEquals(1, trace.hops().size());
    var failed = (Attempt.Congested) trace.hops().getFirst().failed().getFirst();
    assertEquals("rejected congestion at b", words(failed.answer()));
    assertEquals(2, failed.hops().getFirst().failed().size());
  }

  @Test
  void r_4_42_busy_and_unknown_numbers_are_final() {
    checkOutcome(failover(), "8100 phones@a", "rejected busy at b");
    checkOutcome(failover(), "9*1 phones@a", "rejected unallocated at b");
  }

  @Test
  void r_4_41_congestion_is_told_by_the_node_that_had_no_way_left() {
    checkOutcome(failover(), "9100 phones@a without gsm carrier pri", "rejected congestion at a");
    checkOutcome(failover(), "7100 phones@a", "rejected congestion at b");
    checkOutcome(failover(), "7100 phones@a without link", "rejected congestion at a");
  }

  @Test
  void r_4_45_a_call_that_comes_back_loops() {
    var networks =
        new Networks()
            .peers("link", "a", "b")
            .node("a", "route 5. for any -> link")
            .node("b", "route 5. for any -> link");
    checkOutcome(networks, "51 phones@a", "loops REPEATS [link at b with 51, link at a with 51]");
  }

  @Test
  void r_4_46_a_number_that_outgrows_its_bounds_loops() {
    var networks =
        new Networks()
            .peers("link", "a", "b")
            .node("a", "route 5. for any prepend 55555 -> link")
            .node("b", "route 5. for any prepend 5 -> link");
    var outcome = (Outcome.Loops) simulate(networks, "51 phones@a").outcome();
    assertEquals(Outcome.Loops.Why.GROWS, outcome.why());
    assertEquals(3, outcome.cycle().size(), "from b to b: " + outcome.cycle());
  }

  @Test
  void r_4_46_a_call_makes_a_hundred_hops_at_most() {
    var networks = new Networks();
    for (int i = 0; i < 120; i++) {
      networks.peers("t" + i, "n" + i, "n" + (i + 1));
    }
    for (int i = 0; i < 120; i++) {
      networks.node("n" + i, "route 5. for any -> t" + i);
    }
    networks.node("n120", "extensions 5X");
    checkOutcome(networks, "51 phones@n21", "rings 51 at n120");
    var outcome = (Outcome.Loops) simulate(networks, "51 phones@n20").outcome();
    assertEquals(Outcome.Loops.Why.HOPS, outcome.why());
  }

  @Test
  void r_4_31_a_call_without_number() {
    var networks =
        new Networks()
            .outside("line", "a")
            .outside("far", "a")
            .mesh("core", "a", "b")
            .node("a", "extensions 2XX", "inbound line -> 201");
    checkOutcome(networks, "none line@a", "rings 201 at a");
    checkOutcome(networks.node("a"), "none far@a", "rejected unallocated at a");
    var native_ = new Networks().outside("line", "a").node("a", "inbound line -> native ivr");
    checkOutcome(native_, "none line@a", "unknown in ivr at a");
    var prepended =
        new Networks()
            .outside("line", "a")
            .outside("far", "a")
            .node("a", "inbound line prepend 7 -> far");
    checkOutcome(prepended, "none line@a", "leaves a by far as 7");
    var local =
        new Networks().outside("line", "a").node("a", "extensions 2XX", "inbound line -> local");
    checkOutcome(local, "none line@a", "rejected unallocated at a");
    checkOutcome(local, "201 line@a", "rings 201 at a");
  }

  @Test
  void r_4_29_a_mesh_as_destination_finds_the_member() {
    var networks =
        new Networks()
            .mesh("core", "n1", "n2", "n3")
            .code("n3", "83")
            .node("n1", "extensions 2XXX", "route 7|. -> core")
            .node("n2", "extensions 20XX")
            .node("n3", "extensions 2XXX");
    checkOutcome(networks, "72000 phones@n1", "rings 2000 at n2");
    checkOutcome(networks, "72100 phones@n1", "rejected unallocated at n1");
    checkOutcome(networks, "7832100 phones@n1", "rings 2100 at n3");
  }

  @Test
  void r_4_34_an_account_is_called_without_a_number() {
    var networks = new Networks().customer("acme", "b", "300").node("b", "extensions 3XX");
    checkOutcome(networks, "300 phones@b", "leaves b by acme as ");
    checkOutcome(networks, "301 phones@b", "rings 301 at b");
  }

  @Test
  void a_call_cannot_start_at_what_is_down() {
    Network network = failover().network();
    var linkDown = new Down(ImmutableSet.of(new TrunkName("link")), ImmutableSet.of());
    var node = new NodeName("a");
    assertEquals(false, Simulator.canStart(node, Networks.caller(network, "a", "link"), linkDown));
    assertEquals(true, Simulator.canStart(node, Networks.caller(network, "a", "phones"), linkDown));
    var aDown = new Down(ImmutableSet.of(), ImmutableSet.of(node));
    assertEquals(false, Simulator.canStart(node, Networks.caller(network, "a", "phones"), aDown));
  }
}
