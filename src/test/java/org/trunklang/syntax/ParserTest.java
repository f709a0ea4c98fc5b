package org.trunklang.syntax;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/** What the parser makes of texts that are right. */
class ParserTest {
  static ImmutableList<Decl> parse(String text) {
    var file = Parser.parse(SourceFile.of("test.trunk", text));
    assertEquals(
        ImmutableList.of(),
        file.problems().stream().map(Problem::explain).collect(toImmutableList()));
    return file.declarations();
  }

  @Test
  void r_2_14_a_route_has_patterns_callers_and_destinations() {
    var node =
        (Decl.Node)
            parse(
                    """
                    node a {
                      /// to the carrier
                      route 9|., 0X. for phones, core.n2 prepend 00 -> pstn then link prepend 1 { timeout 40s }
                    }
                    """)
                .getFirst();
    var route = (NodeItem.Route) node.items().getFirst();
    assertEquals(ImmutableList.of("to the carrier"), route.doc().orElseThrow().lines());
    assertEquals(2, route.patterns().sets().size());
    assertEquals(
        ImmutableList.of("phones", "core.n2"),
        route.callers().stream().map(Name::text).collect(toImmutableList()));
    assertEquals("00", route.prepend().orElseThrow().text());
    assertEquals(2, route.legs().size());
    assertEquals("1", route.legs().get(1).prepend().orElseThrow().text());
    assertEquals("timeout 40s", route.options().getFirst().span().text());
  }

  @Test
  void r_2_24_a_word_in_place_of_a_sign_touches_nothing() {
    assertEquals("node a { route 7. -> b then c }", mended("node a { route 7. -> b, c }"));
    assertEquals("node a { route 7. -> b then c }", mended("node a { route 7. -> b,c }"));
    assertEquals("node a { route 7. -> b then c }", mended("node a { route 7. -> b ,c }"));
    assertEquals("prefix p=7.", mended("prefix p:7."));
  }

  /** With the one fix of its one mistake. */
  private static String mended(String text) {
    var problems = Parser.parse(SourceFile.of("test.trunk", text)).problems();
    assertEquals(1, problems.size(), problems::toString);
    Edit edit = problems.getFirst().explain().fixes().getFirst().edits().getFirst();
    String mended =
        text.substring(0, edit.span().start())
            + edit.replacement()
            + text.substring(edit.span().end());
    parse(mended);
    return mended;
  }
}
