package org.trunklang.lsp.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.lsp.Editor;
import org.trunklang.source.SourceFile;

/** Texts that are changed in part are those that are sent whole. */
class TextEditsTest {
  private static final List<String> PIECES =
      List.of("a", "b ", "\n", "\r\n", "\r", "\uD83D\uDCDE", "é", "node n { }", "");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, xab",
    "0, 1, 0, 1, axb",
    "0, 2, 0, 2, abx",
    "0, 9, 0, 9, abx",
    "0, 2147483647, 0, 2147483647, abx",
    "0, 0, 7, 0, x",
    "7, 0, 7, 0, abx",
    "0, 1, 0, 0, axb",
  })
  void r_6_36_a_place_behind_a_line_or_text_is_its_end(
      int fromLine, int from, int toLine, int to, String after) {
    var range = new Range(new Position(fromLine, from), new Position(toLine, to));
    assertEquals(after, apply("ab", List.of(new TextDocumentContentChangeEvent(range, "x"))));
  }

  private static String apply(String text, List<TextDocumentContentChangeEvent> changes) {
    return TextEdits.apply(SourceFile.of("", text), changes).text();
  }

  @Test
  void r_6_36_any_changes_in_part_give_the_whole_text() {
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder(random(random));
      var before = text.toString();
      var changes = changes(random, text, 1 + random.nextInt(5));
      assertEquals(text.toString(), apply(before, changes), "seed " + seed);
    }
  }

  @Test
  void r_6_36_the_server_knows_the_text_after_changes_in_part() throws Exception {
    Files.writeString(folder.resolve("a.trunk"), "");
    try (var editor = Editor.on(folder)) {
      var random = new Random(1);
      var text = new StringBuilder("node first { address 10.0.0.1 }\r\n// \uD83D\uDCDE\r\n");
      editor.open("a.trunk", text.toString());
      for (int i = 0; i < 100; i++) {
        editor.edit("a.trunk", changes(random, text, 1 + random.nextInt(3)));
        var inParts = tokens(editor);
        editor.change("a.trunk", text.toString());
        assertEquals(tokens(editor), inParts, text::toString);
      }
    }
  }

  private static List<Integer> tokens(Editor editor) throws Exception {
    return editor
        .documents()
        .semanticTokensFull(new SemanticTokensParams(editor.id("a.trunk")))
        .get()
        .getData();
  }

  /** Random changes, told in places, and made in the text itself. */
  private static List<TextDocumentContentChangeEvent> changes(
      Random random, StringBuilder text, int count) {
    var changes = new ArrayList<TextDocumentContentChangeEvent>();
    for (int i = 0; i < count; i++) {
      int one = cut(random, text);
      int other = random.nextInt(3) == 0 ? one : cut(random, text);
      int start = Math.min(one, other);
      int end = Math.max(one, other);
      String replacement = random(random);
      var range = new Range(position(text, start), position(text, end));
      changes.add(new TextDocumentContentChangeEvent(range, replacement));
      text.replace(start, end, replacement);
    }
    return changes;
  }

  private static String random(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Not between the two halves of a line break, where the protocol has no place. */
  private static int cut(Random random, CharSequence text) {
    int offset = random.nextInt(text.length() + 1);
    boolean within =
        offset > 0
            && offset < text.length()
            && text.charAt(offset - 1) == '\r'
            && text.charAt(offset) == '\n';
    return within ? offset - 1 : offset;
  }

  /** As the protocol defines it: lines end with CR LF, LF or CR. */
  private static Position position(CharSequence text, int offset) {
    String[] lines = text.subSequence(0, offset).toString().split("\r\n|\n|\r", -1);
    return new Position(lines.length - 1, lines[lines.length - 1].length());
  }
}
