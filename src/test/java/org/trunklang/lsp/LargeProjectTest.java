package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that takes long to analyse is told of in two steps. */
class LargeProjectTest {
  private static final int ROUTES = 2_500;

  @TempDir Path folder;

  /** The last route can never win. */
  private static String text() {
    return "node n {\n  address 10.0.0.1\n  extensions 1XX\n"
        + IntStream.range(0, ROUTES)
            .mapToObj("  route 9%04d -> line\n"::formatted)
            .collect(Collectors.joining())
        + "  route 900[01]X -> line\n}\ntrunk line : dahdi n -> outside { group 1 }\n";
  }

  private static final int NEVER_WINS = 3 + ROUTES;

  @Test
  void r_6_48_what_becomes_of_calls_is_said_later_and_stays_until_it_is_said_anew()
      throws Exception {
    Files.writeString(folder.resolve("large.trunk"), text());
    try (var editor = Editor.on(folder)) {
      editor.open("large.trunk", text());
      assertEquals(List.of(), warnings(editor.said("large.trunk")));
      assertEquals(List.of("TRK0416 " + NEVER_WINS), warnings(editor.said("large.trunk")));

      insert(editor, "  // a line\n");
      PublishDiagnosticsParams atOnce = editor.said("large.trunk");
      assertEquals(1, atOnce.getVersion());
      assertEquals(List.of("TRK0416 " + (NEVER_WINS + 1)), warnings(atOnce));

      insert(editor, "  rout 8 -> line\n");
      assertEquals(List.of("TRK0117 3"), warnings(editor.said("large.trunk")));
    }
  }

  private static void insert(Editor editor, String line) {
    var at = new Position(3, 0);
    editor.edit(
        "large.trunk", List.of(new TextDocumentContentChangeEvent(new Range(at, at), line)));
  }

  /** All but notes, with their lines. */
  private static List<String> warnings(PublishDiagnosticsParams said) {
    return said.getDiagnostics().stream()
        .filter(each -> each.getSeverity().getValue() <= 2)
        .map(each -> each.getCode().getLeft() + " " + each.getRange().getStart().getLine())
        .toList();
  }

  @Test
  void r_6_46_other_open_files_are_drawn_anew() throws Exception {
    TwoOffices.write(folder);
    try (var editor = Editor.on(folder)) {
      assertEquals("workspace/didChangeWatchedFiles", editor.asked());
      editor.open("hq.trunk", TwoOffices.HQ);
      editor.open("branch.trunk", TwoOffices.BRANCH);
      assertEquals("hints", editor.asked());
      assertEquals("lenses", editor.asked());
    }
  }
}
