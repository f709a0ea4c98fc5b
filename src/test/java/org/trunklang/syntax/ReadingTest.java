package org.trunklang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trunklang.source.SourceFile;

/** A text that is read again gives what it gives to somebody who reads it for the first time. */
class ReadingTest {
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "\"",
          "'",
          "/",
          "*",
          "/*",
          "*/",
          "//",
          "///",
          "\n",
          "\r\n",
          " ",
          "\t",
          "{",
          "}",
          "[",
          "]",
          "-",
          ">",
          "<",
          "|",
          ".",
          "!",
          ";",
          ":",
          "0",
          "9",
          "X",
          "a",
          "_",
          "route",
          "node a {",
          "\\",
          "ä",
          "\u00a0",
          "\ud83d",
          "\ude00",
          "\ufeff",
          "std/",
          "1.2",
          "@",
          "@a");

  private static SourceFile source(String text) {
    return SourceFile.of("test.trunk", text);
  }

  private static void check(String text) {
    check(new Random(text.hashCode()), text, 25);
  }

  private static void check(Random random, String begun, int changes) {
    String text = begun;
    Reading reading = Reading.of(source(text));
    for (int i = 0; i < changes; i++) {
      String next = changed(random, text);
      reading = reading.next(source(next));
      SyntaxFile anew = Parser.parse(source(next));
      String from = text;
      assertEquals(anew.declarations(), reading.file().declarations(), () -> said(from, next));
      assertEquals(
          anew.problems().toString(), reading.file().problems().toString(), () -> said(from, next));
      text = next;
    }
  }

  private static String said(String from, String to) {
    return "from\n" + from + "\nto\n" + to;
  }

  /** Something is put in the place of a stretch of the text. */
  private static String changed(Random random, String text) {
    int start = random.nextInt(text.length() + 1);
    int longest = random.nextInt(10) == 0 ? text.length() : 3;
    int end = Math.min(text.length(), start + random.nextInt(longest + 1));
    var piece = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      piece.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.substring(0, start) + piece + text.substring(end);
  }

  @Test
  void a_changed_program_is_read_as_if_for_the_first_time() {
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      check(random, Texts.program(random), 25);
    }
  }

  @Test
  void a_changed_row_of_anything_is_read_as_if_for_the_first_time() {
    for (int seed = 0; seed < 2000; seed++) {
      var random = new Random(seed);
      check(random, Texts.soup(random), 25);
    }
  }

  @Test
  void a_text_may_become_empty_and_come_back() {
    check("");
    SourceFile program = source(Texts.program(new Random(1)));
    Reading again = Reading.of(program).next(source("")).next(program);
    assertEquals(Parser.parse(program), again.file());
  }

  @Test
  void what_stands_beside_a_change_is_known() {
    String text = "node a {\n  route 1 -> b // \n}\n";
    var found = new Matches.Recorder(Matches.NONE);
    var lexer =
        new RememberingLexer(new CharStream(new ReadingLog(source(text)), found), Matches.NONE);
    while (lexer.getNextToken().kind != TrunkParserConstants.EOF) {
      // to the end
    }
    var next = new Matches.Finder(found.in(text), text.replace("1", "12"));
    assertTrue(next.find(0)); // node
    assertTrue(next.find(8)); // route
    assertFalse(next.find(16)); // 12, which was 1
    assertTrue(next.find(19)); // ->
    assertEquals(20, next.start());
    assertTrue(next.find(text.length())); // }
    assertFalse(next.find(20));
  }
}
