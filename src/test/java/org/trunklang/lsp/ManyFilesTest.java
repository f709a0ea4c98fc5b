package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects of many files, and files that move. */
class ManyFilesTest {
  private static final int FILES = 1_000;

  @TempDir Path folder;

  private static String node(int index) {
    return "node n%d { address 10.1.%d.%d  extensions 1%03dX }\n"
        .formatted(index, index / 250, index % 250 + 1, index);
  }

  private static final String USER =
      """
      use "../shared/b.trunk"
      node a { address 10.0.0.1  extensions 1XX  route 2XX -> link }
      trunk link : sip a <-> b { secret env("LINK") }
      """;

  private static final String SHARED =
      "node b { address 10.0.0.2  extensions 2XX  route 1XX -> link }\n";

  private Path officeWithShared() throws Exception {
    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(folder.resolve("shared/b.trunk"), SHARED);
    Path office = Files.createDirectories(folder.resolve("office"));
    Files.writeString(office.resolve("a.trunk"), USER);
    return office;
  }

  private static List<String> codes(Editor editor) throws Exception {
    return editor.errors("a.trunk").stream().map(each -> each.getCode().getLeft()).toList();
  }

  @Test
  void r_6_36_a_file_beside_the_folder_belongs_to_the_project_that_reads_it() throws Exception {
    try (var editor = Editor.on(officeWithShared())) {
      editor.open("a.trunk", USER);
      assertEquals(List.of(), codes(editor));
      editor.open("../shared/b.trunk", SHARED);
      var renamed =
          editor
              .documents()
              .rename(
                  new RenameParams(editor.id("../shared/b.trunk"), new Position(0, 5), "branch"))
              .get()
              .getChanges();
      assertEquals(2, renamed.size(), renamed::toString);
      editor.change("../shared/b.trunk", SHARED.replace("node b", "node c"));
      assertEquals(List.of("TRK0201"), codes(editor));
    }
  }

  @Test
  void r_6_46_a_used_file_that_is_gone_is_missed_where_it_is_used() throws Exception {
    try (var editor = Editor.on(officeWithShared())) {
      editor.open("a.trunk", USER);
      assertEquals(List.of(), codes(editor));
      Files.delete(folder.resolve("shared/b.trunk"));
      editor.changedOnDisk("../shared/b.trunk");
      assertEquals(List.of("TRK0204"), codes(editor));
      Files.writeString(folder.resolve("shared/b.trunk"), SHARED);
      editor.changedOnDisk("../shared/b.trunk");
      assertEquals(List.of(), codes(editor));
    }
  }

  @Test
  void r_6_36_a_folder_with_a_thousand_files_is_one_project() throws Exception {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve("n%d.trunk".formatted(i)), node(i));
    }
    String members =
        IntStream.range(0, 20).mapToObj(i -> "n" + i).collect(Collectors.joining(", "));
    String core = "mesh core : iax2 " + members + " { secret env(\"CORE\")  advertise yes }\n";
    Files.writeString(folder.resolve("core.trunk"), core);
    try (var editor = Editor.on(folder)) {
      editor.open("core.trunk", core);
      assertEquals(List.of(), editor.errors("core.trunk"));

      editor.change("core.trunk", core.replace("n19", "n1000"));
      Diagnostic said = editor.errors("core.trunk").getFirst();
      assertEquals("TRK0201", said.getCode().getLeft());
      editor.change("core.trunk", core);
      assertEquals(List.of(), editor.errors("core.trunk"));

      List<? extends Location> uses =
          editor
              .documents()
              .references(
                  new ReferenceParams(
                      editor.id("n7.trunk"), new Position(0, 5), new ReferenceContext(true)))
              .get();
      assertEquals(
          List.of(editor.uri("n7.trunk"), editor.uri("core.trunk")),
          uses.stream().map(Location::getUri).toList());
      var renamed =
          editor
              .documents()
              .rename(new RenameParams(editor.id("n7.trunk"), new Position(0, 5), "seventh"))
              .get()
              .getChanges();
      assertEquals(2, renamed.size());
      assertEquals(
          List.of("n999"),
          editor.workspace().symbol(new WorkspaceSymbolParams("n999")).get().getRight().stream()
              .map(each -> each.getName())
              .toList());
    }
  }

  @Test
  void r_6_36_what_was_said_of_a_file_that_is_gone_is_taken_back() throws Exception {
    Files.writeString(folder.resolve("a.trunk"), "node a { address 10.0.0.1 }\n");
    Files.writeString(folder.resolve("b.trunk"), "node b { addres 10.0.0.2 }\n");
    try (var editor = Editor.on(folder)) {
      editor.open("a.trunk", "node a { address 10.0.0.1 }\n");
      assertEquals(1, editor.errors("b.trunk").size());
      Files.delete(folder.resolve("b.trunk"));
      editor.changedOnDisk("b.trunk");
      assertEquals(List.of(), editor.errors("b.trunk"));
    }
  }

  @Test
  void r_6_47_a_file_that_gets_another_name_is_used_by_that() throws Exception {
    TwoOffices.write(folder);
    assertEquals(
        List.of("hq.trunk", "0:4-0:17 \"trunks/all.trunk\""),
        edits(new FileRename(uri("lines.trunk"), uri("trunks/all.trunk"))));
    assertEquals(List.of(), edits(new FileRename(uri("branch.trunk"), uri("other.trunk"))));
  }

  @Test
  void r_6_47_a_file_that_moves_uses_others_from_where_it_is_then() throws Exception {
    TwoOffices.write(folder);
    assertEquals(
        List.of("hq.trunk", "0:4-0:17 \"../lines.trunk\""),
        edits(new FileRename(uri("hq.trunk"), uri("offices/hq.trunk"))));
    assertEquals(
        List.of(),
        edits(
            new FileRename(uri("hq.trunk"), uri("offices/hq.trunk")),
            new FileRename(uri("lines.trunk"), uri("offices/lines.trunk"))));
  }

  @Test
  void r_6_47_what_is_in_a_folder_moves_with_it() throws Exception {
    Files.createDirectories(folder.resolve("parts/deep"));
    Files.writeString(
        folder.resolve("main.trunk"), "use \"parts/a.trunk\"\nuse \"parts/deep/b.trunk\"\n");
    Files.writeString(folder.resolve("parts/a.trunk"), "use \"deep/b.trunk\"\n");
    Files.writeString(folder.resolve("parts/deep/b.trunk"), "prefix b = 1X\n");
    assertEquals(
        List.of("main.trunk", "0:4-0:19 \"pieces/a.trunk\"", "1:4-1:24 \"pieces/deep/b.trunk\""),
        edits(new FileRename(uri("parts"), uri("pieces"))));
  }

  private String uri(String file) {
    return folder.resolve(file).toUri().toString().replaceAll("/$", "");
  }

  /** Each file that changes, followed by its changes. */
  private List<String> edits(FileRename... renames) throws Exception {
    try (var editor = Editor.on(folder)) {
      var changes =
          editor
              .workspace()
              .willRenameFiles(new RenameFilesParams(List.of(renames)))
              .get()
              .getChanges();
      return changes.keySet().stream()
          .sorted()
          .flatMap(
              uri ->
                  Stream.concat(
                      Stream.of(uri.substring(uri.lastIndexOf('/') + 1)),
                      changes.getOrDefault(uri, List.of()).stream().map(ManyFilesTest::text)))
          .toList();
    }
  }

  private static String text(TextEdit edit) {
    Position start = edit.getRange().getStart();
    Position end = edit.getRange().getEnd();
    assertTrue(start.getLine() == end.getLine());
    return "%d:%d-%d:%d %s"
        .formatted(
            start.getLine(),
            start.getCharacter(),
            end.getLine(),
            end.getCharacter(),
            edit.getNewText());
  }
}
