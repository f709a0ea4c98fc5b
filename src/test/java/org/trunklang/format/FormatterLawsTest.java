package org.trunklang.format;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.SyntaxFile;
import org.trunklang.syntax.Texts;
import org.trunklang.syntax.TokenSpan;

/** What holds for the layout of every text, tried on programs that are laid out at random. */
class FormatterLawsTest {
  private static final int PROGRAMS = 6000;

  /** So many of them at least have to be right, or the laws are tried on little. */
  private static final int LEAST_RIGHT = 3500;

  private static final String LONG_NAME = "link-with-a-name-of-some-length";

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private static SyntaxFile parse(String text) {
    return Parser.parse(SourceFile.of("test.trunk", text));
  }

  private static void forAll(Consumer<SyntaxFile> law) {
    int right = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      var random = new Random(seed);
      String program = Texts.program(random);
      // Long names make long lines, which have to be broken.
      String names = seed % 2 == 0 ? program : program.replace("link", LONG_NAME);
      var file = parse(MessyText.of(names, random));
      if (!Formatter.accepts(file)) {
        continue;
      }
      right++;
      try {
        law.accept(file);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ":\n" + file.source().text(), e);
      }
    }
    int tried = right;
    assertTrue(right >= LEAST_RIGHT, () -> tried + " right programs");
  }

  @Test
  void r_9_1_the_layout_says_what_the_text_said() {
    forAll(file -> assertEquals(TreeText.of(file), TreeText.of(parse(Formatter.format(file)))));
  }

  @Test
  void r_9_1_what_is_laid_out_stays_as_it_is() {
    forAll(
        file -> {
          String once = Formatter.format(file);
          assertEquals(once, Formatter.format(parse(once)));
        });
  }

  @Test
  void r_9_9_no_comment_is_lost() {
    forAll(file -> assertEquals(comments(file), comments(parse(Formatter.format(file)))));
  }

  @Test
  void r_9_2_lines_end_without_blanks_and_are_separated_by_one_blank_line_at_most() {
    forAll(
        file -> {
          String text = Formatter.format(file);
          assertTrue(
              text.isEmpty() || LINE_END.matcher(text.substring(text.length() - 1)).matches());
          String[] lines = LINE_END.split(text, -1);
          for (int i = 0; i < lines.length; i++) {
            assertEquals(lines[i].stripTrailing(), lines[i]);
            assertTrue(lines[i].isEmpty() || lines[i].indexOf('\t') != 0, lines[i]);
          }
        });
  }

  /** Any part of a file can be formatted alone; formatting the rest then gives the whole. */
  @Test
  void r_9_10_a_part_looks_as_it_does_in_the_whole() {
    var random = new Random(1);
    forAll(
        file -> {
          String text = file.source().text();
          int start = random.nextInt(text.length() + 1);
          int end = start + random.nextInt(text.length() + 1 - start);
          var edits = Formatter.edits(file, start, end);
          assertTrue(Formatter.edits(file).containsAll(edits));
          String partly = Edits.apply(text, edits);
          assertEquals(TreeText.of(file), TreeText.of(parse(partly)));
          assertEquals(
              oneLineEnd(Formatter.format(file)), oneLineEnd(Formatter.format(parse(partly))));
        });
  }

  @Test
  void r_9_1_a_text_with_mistakes_is_left_alone() {
    for (int seed = 0; seed < 2000; seed++) {
      var random = new Random(seed);
      String text = seed % 2 == 0 ? Texts.soup(random) : Texts.damaged(random, 1 + seed % 9);
      var file = parse(text);
      if (!Formatter.accepts(file)) {
        assertEquals(ImmutableList.of(), Formatter.edits(file));
      } else {
        String once = Formatter.format(file);
        assertEquals(once, Formatter.format(parse(once)), text);
      }
    }
  }

  /** Which line end a file of several keeps, the first one says, which may have gone. */
  private static String oneLineEnd(String text) {
    return LINE_END.matcher(text).replaceAll("\n");
  }

  private static ImmutableList<String> comments(SyntaxFile file) {
    return Lexer.tokens(file.source()).stream()
        .filter(token -> isComment(token.kind()))
        .map(token -> LINE_END.splitAsStream(token.span().text()).map(String::strip).toList())
        .map(Object::toString)
        .collect(toImmutableList());
  }

  private static boolean isComment(TokenSpan.Kind kind) {
    return kind == TokenSpan.Kind.COMMENT || kind == TokenSpan.Kind.DOC_COMMENT;
  }
}
