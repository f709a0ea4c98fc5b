package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trunklang.check.Programs.assertFinds;
import static org.trunklang.check.Programs.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.model.Audience;
import org.trunklang.model.Caller;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;

/**
 * The mistakes of a configuration that was written by hand, on two servers, for each end of a trunk
 * on its own. Each either cannot be written here, or is reported.
 */
final class SeedMistakesTest {
  private static final String NODES =
      """
      node ast21 { address 192.168.1.21  extensions 6XX }
      node ast22 { address 192.168.1.22  extensions 6XX }
      """;

  private static ImmutableSet<Code> codes(String text) {
    return Programs.diagnostics(Programs.unit("test.trunk", text)).stream()
        .map(Diagnostic::code)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Node node(Network network, String name) {
    return network.node(new NodeName(name)).orElseThrow();
  }

  @Test
  void a_misspelt_application_is_no_word_of_the_language() {
    assertEquals(
        ImmutableSet.of(Code.ASTERISK_SYNTAX),
        codes("node a {\n  exten => _90.,1,dila(SIP/${exten:2}@link)\n}"));
  }

  @Test
  void a_variable_is_no_part_of_a_pattern() {
    assertFalse(codes("node a { route 90|. -> ${exten:2} }").isEmpty());
    assertFalse(codes("node a { route ${exten:2} -> reject }").isEmpty());
  }

  @Test
  void a_semicolon_between_codecs_loses_none_of_them() {
    assertTrue(
        codes(
                NODES
                    + "trunk link : sip ast21 <-> ast22 {\n"
                    + "  secret env(\"L\")\n"
                    + "  allow=ulaw;alaw\n"
                    + "}")
            .contains(Code.ASTERISK_SYNTAX));
    assertFalse(
        codes(NODES + "trunk t : sip ast21 <-> ast22 { secret env(\"L\")  codecs [ulaw;alaw] }")
            .isEmpty());
    var network =
        network(NODES + "trunk t : sip ast21 <-> ast22 { secret env(\"L\")  codecs [ulaw, alaw] }");
    assertEquals(
        ImmutableList.of("ulaw", "alaw"),
        network.trunks().values().iterator().next().settings().codecs());
  }

  @Test
  void both_ends_of_a_trunk_have_one_secret() {
    assertFinds(
        Code.SETTING_TWICE,
        NODES + "trunk t : sip ast21 <-> ast22 { secret env(\"ONE\")  «secret» env(\"TWO\") }");
  }

  @Test
  void a_registration_goes_to_a_node_that_knows_its_account() {
    assertFinds(
        Code.UNKNOWN_NAME,
        NODES + "trunk t : sip ast21 -> «provider» { account 199  secret env(\"T\") }");
    var network =
        network(NODES + "trunk t : sip ast21 -> ast22 { account 199  secret env(\"T\") }");
    assertEquals(
        ImmutableList.of(Rule.Kind.EXTENSIONS, Rule.Kind.ACCOUNT),
        node(network, "ast22").rules().stream().map(Rule::kind).toList());
  }

  @Test
  void what_comes_by_a_trunk_meets_only_rules_that_name_it() {
    var network =
        network(
            """
            node ast21 {
              address 192.168.1.21
              extensions 6XX
              route 90|. prepend 91 -> link
              route 91|. for link -> local
            }
            node ast22 { address 192.168.1.22  extensions 6XX }
            trunk link : sip ast21 <-> ast22 { secret env("LINK") }
            """);
    var arriving = new Caller.Via(trunkEnd(network, "link", "ast21"));
    assertEquals(
        ImmutableList.of("6XX", "91|."),
        node(network, "ast21").rules().stream()
            .filter(rule -> rule.audience().admits(arriving))
            .map(rule -> rule.patterns().getFirst().text())
            .toList());
  }

  private static TrunkEnd trunkEnd(Network network, String trunk, String node) {
    return network
        .ends()
        .filter(end -> end.trunk().equals(new TrunkName(trunk)))
        .filter(end -> end.at().text().equals(node))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_trunk_has_no_word_that_lets_everybody_in() {
    assertTrue(
        codes(NODES + "trunk t : sip ast21 <-> ast22 {\n  secret env(\"L\")\n  insecure=very\n}")
            .contains(Code.ASTERISK_SYNTAX));
    assertEquals(
        ImmutableSet.of(Code.ASTERISK_SYNTAX),
        codes(NODES + "trunk t : sip ast21 <-> ast22 {\n  secret env(\"L\")\n  insecure very\n}"));
  }

  @Test
  void a_dot_takes_dialable_characters_alone() {
    var pattern =
        node(network("node a { route _90. -> reject }"), "a")
            .rules()
            .getFirst()
            .patterns()
            .getFirst()
            .stripped()
            .pattern();
    assertTrue(pattern.matches("90861234567"));
    assertFalse(pattern.matches("90861&PJSIP/boss"));
    assertFalse(pattern.matches("90${SHELL(id)}"));
  }

  @Test
  void no_trunk_opens_the_outside_lines_to_its_far_end() {
    assertFalse(
        codes(
                NODES
                    + "trunk t : iax2 ast21 <-> ast22 {\n"
                    + "  secret env(\"L\")\n"
                    + "  context=from-internal\n"
                    + "}")
            .isEmpty());
    var network =
        network(
            """
            node a { address 10.0.0.1  extensions 1XX  route 0. -> pstn }
            node b { address 10.0.0.2 }
            trunk link : iax2 a <-> b { secret env("LINK") }
            trunk pstn : dahdi a -> outside { group 1 }
            """);
    var route = node(network, "a").rules().get(1);
    assertEquals(Audience.PHONES, route.audience());
  }

  @Test
  void a_trunk_without_a_secret_is_told() {
    assertFinds(Code.KNOWN_BY_ADDRESS_ONLY, NODES + "trunk «t» : iax2 ast21 <-> ast22");
  }

  @Test
  void nothing_hides_who_called() {
    assertEquals(
        ImmutableSet.of(Code.ASTERISK_SYNTAX),
        codes(NODES + "trunk t : sip ast21 <-> ast22 {\n  secret env(\"L\")\n  fromuser link\n}"));
  }

  @Test
  void a_registration_has_a_name() {
    assertFinds(
        Code.MISSING_SETTING, NODES + "trunk «t» : sip ast21 -> ast22 { secret env(\"L\") }");
  }

  @Test
  void one_weak_secret_everywhere() {
    assertEquals(
        ImmutableSet.of(Code.WEAK_SECRET, Code.SECRET_TWICE),
        codes(
            NODES
                + """
                trunk one : sip ast21 <-> ast22 { secret plain "123456" }
                trunk two : iax2 ast21 <-> ast22 { secret plain "123456" }
                """));
  }

  /** Found where calls are followed, so the whole compiler is asked. */
  private static ImmutableSet<Code> allCodes(String text) {
    var sources =
        new Sources(
            ImmutableList.of("test.trunk"),
            name -> new SourceLoader.Loaded.Found(SourceFile.of(name, text)));
    return Snapshot.of(sources).diagnostics().stream()
        .map(Diagnostic::code)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Behind 91, extension 1xx becomes 911xx. */
  @Test
  void a_prepend_that_makes_an_emergency_number_is_told() {
    String network =
        """
        node ast21 {
          address 192.168.1.21
          extensions 1XX
          emergency 911
          route 911 -> line then other
          route 90|. prepend 91 -> link
        }
        node ast22 { address 192.168.1.22  extensions 1XX  route 9., 8. for link -> reject }
        trunk link : sip ast21 <-> ast22 { secret env("LINK") }
        trunk line : dahdi ast21 -> outside { group 1 }
        trunk other : dahdi ast21 -> outside { group 2 }
        """;
    assertEquals(ImmutableSet.of(Code.EMERGENCY_IMITATED), allCodes(network));
    assertEquals(ImmutableSet.of(), allCodes(network.replace("prepend 91", "prepend 81")));
  }

  /** Not in an excerpt, and not in a message either. */
  @Test
  void a_line_that_registers_shows_no_secret() {
    String text = NODES + "trunk t : sip ast21 -> ast22 {\n  199:199pass@192.168.1.1/in\n}\n";
    String shown =
        TextRenderer.plain()
            .renderAll(ImmutableList.copyOf(Programs.diagnostics(Programs.unit("t.trunk", text))));
    assertFalse(shown.contains("199pass"), shown);
    assertTrue(shown.contains("199:***"), shown);
  }
}
