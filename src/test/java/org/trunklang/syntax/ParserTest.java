package org.trunklang.syntax;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
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
}
