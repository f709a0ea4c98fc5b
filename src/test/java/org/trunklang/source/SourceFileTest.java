package org.trunklang.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where a place in a text is, for those who read it in an editor. */
final class SourceFileTest {

  /** The mark {@code ^} is not part of the text. */
  private static void checkPosition(int line, int column, String marked) {
    int offset = marked.indexOf('^');
    String text = marked.substring(0, offset) + marked.substring(offset + 1);
    assertEquals(
        new Position(line, column), SourceFile.of("a.trunk", text).position(offset), marked);
  }

  @Test
  void r_1_3_a_line_ends_at_lf_cr_lf_or_cr() {
    checkPosition(1, 1, "^");
    checkPosition(2, 1, "a\n^b");
    checkPosition(2, 1, "a\r\n^b");
    checkPosition(2, 1, "a\r^b");
    checkPosition(3, 2, "\n\rb^");
    checkPosition(1, 2, "a^\r\nb");
    assertEquals("b", SourceFile.of("a.trunk", "a\r\nb\r\nc").line(2));
    assertEquals(3, SourceFile.of("a.trunk", "a\r\nb\r\nc").lineCount());
  }

  @Test
  void r_1_3_a_column_counts_code_points_and_a_tab_is_one() {
    checkPosition(1, 4, "\t\tx^");
    checkPosition(1, 3, "é→^");
    checkPosition(2, 3, "a\n\uD83D\uDCDEx^");
  }
}
