package org.trunklang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Severity;
import org.trunklang.source.SourceFile;

/** Laws that hold for every text, tried on texts made from seeds. */
class ParserPropertyTest {
  private static final int TEXTS = 3000;

  @Test
  void r_1_10_any_row_of_tokens_has_a_tree() {
    for (int seed = 0; seed < TEXTS; seed++) {
      ParserLaws.check(Texts.soup(new Random(seed)));
    }
  }

  @Test
  void r_2_19_any_damaged_program_has_a_tree() {
    for (int seed = 0; seed < TEXTS; seed++) {
      ParserLaws.check(Texts.damaged(new Random(seed), 1 + seed % 20));
    }
  }

  @Test
  void a_program_made_from_the_grammar_has_no_mistake() {
    for (int seed = 0; seed < 300; seed++) {
      String text = Texts.program(new Random(seed));
      var file = Parser.parse(SourceFile.of("test.trunk", text));
      assertTrue(file.problems().isEmpty(), () -> text + "\n" + file.problems());
    }
  }

  /** One slip should not draw a second message; a few slips mean two things at once. */
  @Test
  void r_2_19_one_mistake_gives_one_message() {
    int slips = 0;
    int messages = 0;
    for (int seed = 0; seed < 2000; seed++) {
      String text = Texts.oneTokenMissing(new Random(seed));
      long errors =
          Parser.parse(SourceFile.of("test.trunk", text)).problems().stream()
              .filter(problem -> problem.explain().severity() == Severity.ERROR)
              .count();
      assertTrue(errors <= 3, () -> errors + " messages:\n" + text);
      slips += errors > 0 ? 1 : 0;
      messages += (int) errors;
    }
    assertTrue(messages <= slips * 1.03, messages + " messages for " + slips + " slips");
  }

  /** A comment that documents nothing is a warning; what it stands beside may be an error. */
  @Test
  void r_2_18_a_lost_comment_hides_no_mistake() {
    ParserLaws.check("node h ///q { address 10.0.0.1 }\n");
    ParserLaws.check("node a {\n  route 9|. -> /// pstn\n}\n");
    ParserLaws.check("trunk t : sip a -> ///b\n");
    for (int seed = 0; seed < 2000; seed++) {
      var random = new Random(seed);
      String text = Texts.program(random);
      int at = random.nextInt(text.length());
      ParserLaws.check(text.substring(0, at) + "/// " + text.substring(at));
    }
  }

  @Test
  void the_same_text_gives_the_same_tree() {
    for (int seed = 0; seed < 100; seed++) {
      var source = SourceFile.of("test.trunk", Texts.damaged(new Random(seed), 5));
      assertEquals(Parser.parse(source), Parser.parse(source));
    }
  }
}
