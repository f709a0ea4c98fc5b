package org.trunklang.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.golden.Golden;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.SyntaxFile;

/** How texts are laid out: each folder of {@code golden/format} is a case, before and after. */
class FormatterTest {
  private static SyntaxFile parse(String text) {
    return Parser.parse(SourceFile.of("network.trunk", text));
  }

  private static void checkFormat(String text, String expected) {
    assertEquals(expected, Formatter.format(parse(text)));
  }

  static Stream<Path> cases() {
    return Golden.cases("format");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_laid_out(Path folder) {
    var file = parse(Golden.read(folder.resolve("network.trunk")));
    assertTrue(Formatter.accepts(file), () -> file.problems().toString());
    Golden.check(folder.resolve("expected/network.trunk"), Formatter.format(file));
  }

  @Test
  void r_9_2_a_file_ends_with_one_line_end() {
    checkFormat("use std/trunks/lan", "use std/trunks/lan\n");
    checkFormat("use std/trunks/lan\n\n \n", "use std/trunks/lan\n");
    checkFormat("// all", "// all\n");
    checkFormat("", "");
    checkFormat(" \n\n", "");
  }

  @Test
  void r_9_2_the_first_line_end_says_what_all_are() {
    checkFormat(
        "node a {\r\n  /* b\n c */\n}\n\n\nnode b { }",
        "node a {\r\n  /* b\r\n c */\r\n}\r\n\r\nnode b {}\r\n");
    checkFormat("node a {\n  code 1\r\n}\r\n", "node a {\n  code 1\n}\n");
    checkFormat("node a {\r  code 1\r}\r", "node a {\n  code 1\n}\n");
  }

  @Test
  void r_9_10_only_the_paragraphs_of_a_part_are_edited() {
    String text = "node  a { }\n\n\nnode  b { }\nnode  c { }\n\nnode  d { }\n";
    int inB = text.indexOf("b {");
    var edits = Formatter.edits(parse(text), inB, inB);
    assertEquals("node  a { }\n\nnode b {}\nnode c {}\n\nnode  d { }\n", Edits.apply(text, edits));
  }
}
