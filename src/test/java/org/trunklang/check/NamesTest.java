package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trunklang.check.Programs.assertFinds;
import static org.trunklang.check.Programs.network;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.model.NodeName;

final class NamesTest {
  private static final Unit UK =
      Programs.module(
          "uk",
          """
          prefix mobile = 07XXXXXXXXX
          prefix all = mobile, 999
          """);

  @Test
  void r_3_5_all_files_make_one_network() {
    var network =
        network(
            "node a { address 10.0.0.1  route 2XX -> link }",
            Programs.unit(
                "other.trunk",
                """
                node b { address 10.0.0.2 }
                trunk link : iax2 a <-> b { secret env("LINK") }
                """));
    assertEquals(2, network.nodes().size());
  }

  @Test
  void r_3_5_the_second_declaration_is_at_fault() {
    assertFinds(Code.DECLARED_TWICE, "node a { }  prefix «a» = 1XX");
  }

  @Test
  void r_3_7_a_module_stands_before_its_names() {
    var network = network("node a { route 9| uk.mobile -> reject }", UK);
    assertEquals(
        "9|07XXXXXXXXX",
        network
            .node(new NodeName("a"))
            .orElseThrow()
            .rules()
            .getFirst()
            .patterns()
            .getFirst()
            .text());
  }

  @Test
  void r_3_7_a_name_of_a_module_never_stands_alone() {
    var found = assertFinds(Code.UNKNOWN_NAME, "node a { route «mobile» -> reject }", UK);
    assertEquals("uk.mobile", found.fixes().getFirst().edits().getFirst().replacement());
  }

  @Test
  void r_7_4_a_module_knows_its_own_names_alone() {
    network("node a { route uk.all -> reject }", UK);
    var found =
        Programs.diagnostics(
            Programs.unit("test.trunk", "prefix own = 1XX"),
            Programs.module("odd", "prefix all = own"));
    assertEquals(
        ImmutableList.of(Code.UNKNOWN_NAME), found.stream().map(Diagnostic::code).toList());
  }

  @Test
  void r_3_8_a_mesh_is_not_named_like_a_module() {
    assertFinds(
        Code.NAMESPACE_CLASH,
        """
        node a { address 10.0.0.1 }
        node b { address 10.0.0.2 }
        mesh «uk» : sip a, b { secret env("UK") }
        """,
        UK);
    network("node uk { }", UK);
  }

  @Test
  void r_3_10_an_unknown_name_is_said_once_and_mended_everywhere() {
    var found =
        assertFinds(
            Code.UNKNOWN_NAME,
            """
            prefix mobile = 07X.
            node a { route «mobil» -> reject  route 9| mobil -> reject busy }
            expect mobil from a is rejected
            """);
    assertEquals(
        ImmutableList.of("mobile", "mobile", "mobile"),
        found.fixes().getFirst().edits().stream().map(Edit::replacement).toList());
    assertEquals(2, found.labels().size());
  }

  @Test
  void r_3_10_only_names_of_the_wanted_kind_are_offered() {
    var found =
        assertFinds(
            Code.UNKNOWN_NAME,
            """
            node lines { route 1XX -> «line» }
            prefix liner = 1XX
            """);
    assertEquals(ImmutableList.of(), found.fixes());
  }

  @Test
  void r_3_10_what_is_built_on_a_broken_declaration_stays_silent() {
    assertFinds(
        Code.IMPOSSIBLE_SHAPE,
        """
        node a { address 10.0.0.1  route 1XX -> link  route 2XX for link -> local }
        trunk link : sip a <-> «a» { secret env("LINK") }
        expect 100 from link at a rings
        """);
  }

  @Test
  void r_1_30_letters_that_make_a_pattern() {
    assertEquals(
        "_NXX",
        assertFinds(Code.PATTERN_WITHOUT_MARK, "node a { route «NXX» -> reject }")
            .fixes()
            .getFirst()
            .edits()
            .getFirst()
            .replacement());
    assertFinds(Code.UNKNOWN_NAME, "node a { route «Next» -> reject }");
    network("prefix NXX = 200\nnode a { route NXX -> reject }");
  }

  @Test
  void r_3_9_a_member_of_a_misspelled_mesh() {
    var found =
        assertFinds(
            Code.UNKNOWN_NAME,
            """
            node a { address 10.0.0.1  route 2XX -> «coer.b» }
            node b { address 10.0.0.2 }
            mesh core : sip a, b { secret env("CORE") }
            """);
    assertEquals("core.b", found.fixes().getFirst().edits().getFirst().replacement());
  }
}
