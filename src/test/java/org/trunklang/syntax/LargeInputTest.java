package org.trunklang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.source.SourceFile;

/**
 * Texts of a million characters: nothing nests too deep, and none needs more than a look at each
 * character and a few around it. A reading that looked at the whole line for each of its tokens
 * would not come to an end here.
 */
class LargeInputTest {
  private static final int LENGTH = 1_000_000;

  /**
   * Pieces that, repeated, have brought down parsers: each opens, begins or continues something.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "[",
        "]",
        "(",
        "\"",
        "'",
        "“",
        "«",
        "/*",
        "*/",
        "//",
        "/// \n",
        ";",
        "; ",
        "-",
        "=",
        "<",
        "<-",
        "|",
        "_",
        "9",
        "[2",
        "[a:",
        "1[",
        "a",
        "a.",
        "a-",
        "a/",
        "é",
        "§ ",
        "\u0000",
        "\ud83d",
        "\u00a0",
        "\n",
        " ",
        ",",
        "a,",
        "a=b ",
        "x => y ",
        "[a]\n",
        "exten => 1,1,Dial(a)\n",
        "node a {",
        "node a { ",
        "node a {\n",
        "route 9|. -> ",
        "node a { route 9|. -> b { ",
        "trunk t : sip a -> b { ",
        "codecs [ulaw ",
        "then ",
        "route 9 -> a then b ",
        "9| ",
        "env(",
        "secret \"x\" ",
        "\"{\" ",
        "/// a\nroute 1 -> b\n",
        "node a {}",
        "} node a { address b "
      })
  void r_2_19_whatever_is_repeated(String piece) {
    check(piece.repeat(LENGTH / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"node a {", "node a { route 9|. -> ", "node a { route 1"})
  void r_2_19_whatever_is_repeated_in_a_node(String start) {
    check(start + " 9, ".repeat(LENGTH / 4));
    check(start + " {".repeat(LENGTH / 2));
    check(start + " then a".repeat(LENGTH / 7));
    check(start + "9".repeat(LENGTH));
  }

  @Test
  void a_right_program_on_one_line() {
    String item = "route 9|. for phones -> pstn { timeout 40s } ";
    int items = LENGTH / item.length();
    var file = Parser.parse(SourceFile.of("a.trunk", "node a { " + item.repeat(items) + "}"));
    assertEquals(0, file.problems().size());
    assertEquals(items, ((Decl.Node) file.declarations().getFirst()).items().size());
  }

  @Test
  void r_2_27_random_bytes() {
    var random = new Random(1);
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append((char) random.nextInt(256));
    }
    check(text.toString());
  }

  private static void check(String text) {
    var source = SourceFile.of("a.trunk", text);
    var problems = Parser.parse(source).problems();
    assertTrue(problems.size() <= ReadingLog.MOST_PROBLEMS + 1, "at most so many messages");
    var diagnostics = problems.stream().map(Problem::explain).toList();
    String shown = TextRenderer.plain().renderAll(diagnostics);
    assertTrue(shown.length() < 2_000 * (1 + problems.size()), "each message is short");
  }
}
