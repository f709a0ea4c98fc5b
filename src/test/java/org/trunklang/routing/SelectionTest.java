package org.trunklang.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;

/** Which candidate wins, on networks small enough to be read. */
class SelectionTest {

  private static void checkWinner(Networks networks, String call, String winner) {
    var routing = networks.routing();
    String node = call.substring(call.indexOf('@') + 1);
    String number = call.substring(0, call.indexOf(' '));
    String caller = call.substring(call.indexOf(' ') + 1, call.indexOf('@'));
    var classOfService =
        routing.classOfService(
            new NodeName(node), Networks.caller(routing.network(), node, caller));
    var dialed = number.equals("none") ? DialedNumber.NONE : DialedNumber.of(number);
    String found =
        classOfService
            .winner(dialed)
            .map(c -> c.rule().kind() + " " + c.pattern().text())
            .orElse("nobody");
    assertEquals(winner, found, call);
    var explained = classOfService.select(dialed).winner();
    assertEquals(
        found,
        explained.map(c -> c.rule().kind() + " " + c.pattern().text()).orElse("nobody"),
        () -> "explained: " + call);
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
  void r_4_5_phones_and_trunks_have_their_own_candidates() {
    checkWinner(provider(), "0121 phones@end", "route 012|.");
    checkWinner(provider(), "8612 ast_provider@provider", "route 86X.");
    checkWinner(provider(), "101 ast_provider@provider", "extensions 1XX");
    checkWinner(provider(), "101 pstn@provider", "nobody");
    checkWinner(provider(), "201 ast_provider@end", "inbound _.");
  }

  @Test
  void r_4_6_a_call_without_number_matches_inbound_without_pattern_alone() {
    checkWinner(provider(), "none ast_provider@end", "inbound _.");
    checkWinner(provider(), "none ast_provider@provider", "nobody");
  }

  @Test
  void r_4_12_the_most_specific_set_wins_whatever_the_order() {
    var networks =
        new Networks()
            .outside("pstn", "a")
            .node("a", "route 1. -> pstn", "route 12XX -> reject", "route 12. -> reject busy");
    checkWinner(networks, "1234 phones@a", "route 12XX");
    checkWinner(networks, "12345 phones@a", "route 12.");
    checkWinner(networks, "134 phones@a", "route 1.");
  }

  @Test
  void an_account_wins_inside_a_range() {
    checkWinner(provider(), "199 phones@provider", "account 199");
  }

  private static Networks mesh() {
    return new Networks()
        .mesh("core", "n1", "n2", "n3")
        .code("n3", "83")
        .node("n1", "extensions 1XXX")
        .node("n2", "extensions 2XXX")
        .node("n3", "extensions 2XXX");
  }

  @Test
  void r_4_9_members_phones_reach_each_other_and_codes_tell_them_apart() {
    checkWinner(mesh(), "2000 phones@n1", "advertised 2XXX");
    checkWinner(mesh(), "832000 phones@n1", "advertised 83|2XXX");
    checkWinner(mesh(), "2000 core.n1@n2", "extensions 2XXX");
    checkWinner(mesh(), "1000 core.n1@n2", "nobody");
  }

  @Test
  void r_4_8_r_4_11_home_code_and_own_extensions_at_home() {
    checkWinner(mesh(), "2000 phones@n3", "extensions 2XXX");
    checkWinner(mesh(), "832000 phones@n3", "code 83|2XXX");
  }

  @Test
  void r_4_11_an_own_number_beats_a_narrower_advertised_one() {
    var networks =
        new Networks()
            .mesh("core", "n1", "n2")
            .node("n1", "extensions 2XXX")
            .node("n2", "extensions 20X5");
    checkWinner(networks, "2035 phones@n1", "extensions 2XXX");
    checkWinner(networks, "2135 phones@n2", "advertised 2XXX");
    checkWinner(networks, "2035 phones@n2", "extensions 20X5");
  }

  @Test
  void r_4_13_a_written_rule_replaces_a_derived_one_of_the_same_set() {
    var networks =
        new Networks()
            .mesh("core", "n1", "n2")
            .node("n1", "extensions 1XXX", "route 2XXX -> reject busy")
            .node("n2", "extensions 2XXX");
    checkWinner(networks, "2000 phones@n1", "route 2XXX");
  }
}
