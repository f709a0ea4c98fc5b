package org.trunklang.lsp.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.source.SourceFile;

/** What was said of lines that are still the same stays there. */
class CarriedTest {
  /** {@code /} stands for the end of a line; what is said is said of the line of {@code b}. */
  @ParameterizedTest
  @CsvSource({
    "a/b/c, a/b/c, 1",
    "a/b/c, x/a/b/c, 2",
    "a/b/c, b/c, 0",
    "a/b/c, a/b/c/x, 1",
    "a/b/c, a/b/cx, 1",
    "a/b/c, ax/b/c, 1",
    "a/b/c, a/bx/c, gone",
    "a/b/c, a/c, gone",
    "a/b/c, a/x/b/c, 2",
    "a/b/c, a/b/x/c, 1",
    "a/b/c, '', gone",
    "a/b, a/b/b, 1",
  })
  void r_6_48_findings_keep_to_their_lines(String before, String now, String line) {
    var said = List.of(on(1));
    var carried = Carried.over(said, text(before), text(now));
    assertEquals(
        line.equals("gone") ? List.of() : List.of(Integer.parseInt(line)),
        carried.stream().map(each -> each.getRange().getStart().getLine()).toList());
  }

  /** Of lines that are all different it can be told which are still there. */
  @Test
  void r_6_48_what_is_kept_stands_in_a_line_like_its_own() {
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      List<String> before = IntStream.range(0, 9).mapToObj(i -> "line " + i).toList();
      int from = random.nextInt(10);
      int to = from + random.nextInt(10 - from);
      var now = new ArrayList<>(before.subList(0, from));
      IntStream.range(0, random.nextInt(4)).forEach(i -> now.add("new " + i));
      now.addAll(before.subList(to, 9));
      List<Diagnostic> said = IntStream.range(0, 9).mapToObj(CarriedTest::on).toList();
      for (Diagnostic each :
          Carried.over(said, text(String.join("/", before)), text(String.join("/", now)))) {
        assertEquals(
            each.getMessage().getLeft(), now.get(each.getRange().getStart().getLine()), "" + seed);
      }
    }
  }

  private static SourceFile text(String lines) {
    return SourceFile.of("", lines.replace('/', '\n'));
  }

  private static Diagnostic on(int line) {
    return new Diagnostic(new Range(new Position(line, 0), new Position(line, 1)), "line " + line);
  }
}
