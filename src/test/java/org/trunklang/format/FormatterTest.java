package org.trunklang.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
  void r_9_3_one_blank_line_stays_between_items() {
    checkFormat(
        "\nnode a {\n\n  code 1\n\n\n  extensions\n\n  2XX\n\n}\nnode b { }\n",
        "node a {\n  code 1\n\n  extensions 2XX\n}\nnode b {}\n");
  }

  @Test
  void r_9_3_no_blank_line_follows_a_brace_with_a_comment() {
    checkFormat("node a { // b\n\n  code 1\n}\n", "node a {  // b\n  code 1\n}\n");
  }

  @Test
  void r_9_4_a_block_stays_on_its_line_up_to_100_columns() {
    String fits = "node a { extension 201 \"" + "x".repeat(73) + "\" }\n";
    assertEquals(100, fits.strip().length());
    checkFormat(fits, fits);
    checkFormat(
        fits.replace("x\"", "xx\""),
        fits.replace("x\"", "xx\"").replace("{ ", "{\n  ").replace(" }", "\n}"));
    checkFormat("node a { code 1\n}", "node a {\n  code 1\n}\n");
  }

  @Test
  void r_9_5_blanks_stand_between_tokens() {
    checkFormat(
        "trunk t:sip a->outside{host pbx:5060 secret env( \"X\" )codecs[a ,b]} // c",
        "trunk t : sip a -> outside { host pbx:5060  secret env(\"X\")  codecs [a, b] }  // c\n");
  }

  @Test
  void r_9_6_line_ends_stay_after_commas_and_before_clauses() {
    checkFormat("prefix\np =\n1X,\n2X\n, 3X", "prefix p =\n  1X,\n  2X, 3X\n");
    checkFormat(
        "node a {\nroute 1X\n-> t\nthen\nu\n}", "node a {\n  route 1X\n    -> t\n    then u\n}\n");
  }

  /** What ends a line now has the blanks that it would have had there before. */
  @Test
  void r_9_6_a_comment_can_come_to_the_end_of_a_broken_line() {
    String line = "expect any\n  from a when " + "x".repeat(64) + " down";
    checkFormat(
        line + " /* c */ reaches native \"ext\"", line + "  /* c */\n  reaches native \"ext\"\n");
  }

  @Test
  void r_9_7_a_column_is_made_true_when_it_is_asked_for() {
    checkFormat(
        "expect 1  from a rings\nexpect 123 from bc rings\n",
        "expect 1   from a rings\nexpect 123 from bc rings\n");
    checkFormat(
        "expect 1 from a rings\nexpect 123 from bc rings\n",
        "expect 1 from a rings\nexpect 123 from bc rings\n");
  }

  /** Columns that would make a line too long are none; 18 blanks are the widest gap. */
  @Test
  void r_9_7_a_column_has_its_limits() {
    String wide = "expect 1" + "9".repeat(18) + " from a rings\n";
    checkFormat(
        "expect 1  from a rings\n" + wide, "expect 1" + " ".repeat(19) + "from a rings\n" + wide);
    String wider = "expect 1" + "9".repeat(19) + " from a rings\n";
    checkFormat("expect 1  from a rings\n" + wider, "expect 1 from a rings\n" + wider);
    String full = "expect 1 from a-name-of-some-length reaches native \"" + "x".repeat(46) + "\"\n";
    assertEquals(99, full.strip().length());
    checkFormat(
        full + "expect 12  from a loops\n", full.replace("1 ", "1  ") + "expect 12 from a loops\n");
    checkFormat(full + "expect 123  from a loops\n", full + "expect 123 from a loops\n");
  }

  @Test
  void r_9_8_patterns_have_capitals() {
    checkFormat("prefix p = 9|zn[1-3]x., _x", "prefix p = 9|ZN[1-3]X., _X\n");
    checkFormat("node xnz { timeout 5m }", "node xnz { timeout 5m }\n");
  }

  @Test
  void r_9_9_comments_stay_where_they_were() {
    checkFormat(
        "// a \nnode a { // b\n    /* c\n       d */\ncode /* e */ 1 // f\n}",
        "// a\nnode a {  // b\n  /* c\n     d */\n  code /* e */ 1  // f\n}\n");
  }

  @Test
  void r_9_10_only_the_paragraphs_of_a_part_are_edited() {
    String text = "node  a { }\n\n\nnode  b { }\nnode  c { }\n\nnode  d { }\n";
    int inB = text.indexOf("b {");
    var edits = Formatter.edits(parse(text), inB, inB);
    assertEquals("node  a { }\n\nnode b {}\nnode c {}\n\nnode  d { }\n", Edits.apply(text, edits));
  }

  @Test
  void r_9_10_a_part_touches_a_paragraph_between_its_first_and_last_line() {
    String text = "node a {}\n\n   node  b { }   \n\nnode  c { }\n";
    String mended = "node a {}\n\nnode b {}   \n\nnode  c { }\n";
    int line = text.indexOf("   node");
    for (int at : List.of(line, line + 1, text.indexOf("}   \n") + 3)) {
      assertEquals(mended, Edits.apply(text, Formatter.edits(parse(text), at, at)), "at " + at);
    }
  }
}
