package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor with several folders, each a project with the same names. */
class SeveralFoldersTest {
  private static final String LINE = "trunk line : dahdi desk -> outside { group 1 }\n";

  @TempDir Path folder;
  private Editor editor;

  @BeforeEach
  void open() throws Exception {
    write("north", "1XX");
    write("south", "2XX");
    editor = Editor.connected(folder, Editor::disk);
  }

  private void write(String name, String extensions) throws Exception {
    Path network = Files.createDirectories(folder.resolve(name));
    Files.writeString(network.resolve("desk.trunk"), desk(extensions));
    Files.writeString(network.resolve("line.trunk"), LINE);
  }

  private static String desk(String extensions) {
    return "node desk {\n  extensions " + extensions + "\n  route 9|. -> line\n}\n";
  }

  @AfterEach
  void close() throws Exception {
    editor.close();
  }

  @Test
  void r_6_52_the_server_says_that_it_takes_several() throws Exception {
    var can =
        editor
            .initialize(List.of(folder("north"), folder("south")))
            .getCapabilities()
            .getWorkspace()
            .getWorkspaceFolders();
    assertTrue(can.getSupported());
    assertTrue(can.getChangeNotifications().getRight());
  }

  @Test
  void r_6_52_each_folder_has_its_own_findings_names_and_calls() throws Exception {
    editor.initialize(List.of(folder("north"), folder("south")));
    for (String name : List.of("north", "south")) {
      String file = name + "/desk.trunk";
      String text = Files.readString(folder.resolve(file));
      editor.open(file, text);
      assertEquals(List.of(), editor.errors(file));
      editor.change(file, text.replace("-> line", "-> lime"));
      assertEquals(List.of("TRK0201"), codes(editor.errors(file)));
      editor.change(file, text);
      assertEquals(List.of(), editor.errors(file));
      assertEquals(List.of(editor.uri(name + "/line.trunk")), definitions(file));
    }
    assertTrue(trace("north", "105").contains("rings 105 at desk"));
    assertTrue(trace("south", "105").contains("is rejected"));
    assertTrue(trace("south", "205").contains("rings 205 at desk"));
    assertEquals(List.of("north", "south"), foldersWith("desk"));
  }

  /** A file below a folder, which a file of that uses. */
  private String writeShop() throws Exception {
    Files.createDirectory(folder.resolve("south/shop"));
    String shop = "node shop { route 8|. -> line }\n";
    Files.writeString(folder.resolve("south/shop/shop.trunk"), shop);
    Files.writeString(
        folder.resolve("south/desk.trunk"), "use \"shop/shop.trunk\"\n" + desk("2XX"));
    return shop;
  }

  @Test
  void r_6_52_a_folder_can_be_added() throws Exception {
    String shop = writeShop();
    editor.initialize(List.of(folder("north")));
    editor.open("south/shop/shop.trunk", shop);
    assertEquals(List.of("TRK0201"), codes(editor.errors("south/shop/shop.trunk")));
    editor.changeFolders(List.of(folder("south")), List.of());
    assertEquals(
        List.of("TRK0309"),
        codes(editor.errors("south/shop/shop.trunk")),
        "a trunk of the folder, which does not end at the shop");
    assertEquals(List.of("north", "south"), foldersWith("desk"));
  }

  @Test
  void r_6_52_what_was_said_of_a_folder_that_is_removed_is_taken_back() throws Exception {
    Files.writeString(folder.resolve("south/line.trunk"), LINE.replace("group", "groop"));
    editor.initialize(List.of(folder("north"), folder("south")));
    editor.open("north/desk.trunk", desk("1XX"));
    assertEquals(List.of(), editor.errors("north/desk.trunk"));
    editor.open("south/desk.trunk", desk("2XX"));
    assertEquals(List.of("TRK0301"), codes(editor.errors("south/line.trunk")));
    editor.closed("south/desk.trunk");
    editor.changeFolders(List.of(), List.of(folder("south")));
    assertEquals(List.of(), editor.errors("south/line.trunk"));
    assertEquals(List.of("north"), foldersWith("desk"));
  }

  @Test
  void r_6_52_of_a_removed_folder_with_an_open_file_one_still_hears() throws Exception {
    editor.initialize(List.of(folder("north"), folder("south")));
    editor.open("south/desk.trunk", desk("2XX"));
    assertEquals(List.of(), editor.errors("south/desk.trunk"));
    editor.changeFolders(List.of(), List.of(folder("south")));
    editor.change("south/desk.trunk", desk("2XX").replace("-> line", "-> lime"));
    assertEquals(List.of("TRK0201"), codes(editor.errors("south/desk.trunk")));
    assertTrue(trace("north", "105").contains("rings 105 at desk"));
  }

  @Test
  @SuppressWarnings("deprecation")
  void r_6_52_an_editor_may_know_of_one_folder_alone() throws Exception {
    String shop = writeShop();
    var parameters = new InitializeParams();
    parameters.setRootUri(editor.uri("south"));
    editor.initialize(parameters);
    editor.open("south/shop/shop.trunk", shop);
    assertEquals(
        List.of("TRK0309"),
        codes(editor.errors("south/shop/shop.trunk")),
        "a trunk of the folder, which does not end at the shop");
    assertEquals(List.of("south"), foldersWith("desk"));
  }

  @Test
  void r_6_52_what_open_files_without_a_folder_declare_is_listed() throws Exception {
    editor.initialize(List.of());
    assertEquals(List.of(), foldersWith("desk"));
    editor.open("north/desk.trunk", desk("1XX"));
    assertEquals(List.of("north"), foldersWith("desk"));
    assertEquals(List.of("north"), foldersWith("line"));
  }

  @Test
  void r_6_52_what_several_folders_use_is_listed_once() throws Exception {
    Files.writeString(folder.resolve("north/line.trunk"), "use \"../south/line.trunk\"\n");
    editor.initialize(List.of(folder("north"), folder("south")));
    assertEquals(List.of("south"), foldersWith("line"));
  }

  private WorkspaceFolder folder(String name) {
    return new WorkspaceFolder(editor.uri(name), name);
  }

  private static List<String> codes(List<Diagnostic> found) {
    return found.stream().map(each -> each.getCode().getLeft()).toList();
  }

  /** Of the trunk in the route. */
  private List<String> definitions(String file) throws Exception {
    return editor
        .documents()
        .definition(new DefinitionParams(editor.id(file), new Position(2, 16)))
        .get()
        .getLeft()
        .stream()
        .map(Location::getUri)
        .toList();
  }

  private String trace(String name, String number) throws Exception {
    return String.valueOf(
        editor
            .workspace()
            .executeCommand(
                new ExecuteCommandParams(
                    "trunk.trace", List.of(editor.uri(name + "/desk.trunk"), number)))
            .get());
  }

  private List<String> foldersWith(String name) throws Exception {
    return editor.workspace().symbol(new WorkspaceSymbolParams(name)).get().getRight().stream()
        .map(each -> each.getLocation().getLeft().getUri())
        .map(uri -> Path.of(URI.create(uri)))
        .map(file -> folder.toAbsolutePath().relativize(file).getName(0).toString())
        .sorted()
        .toList();
  }
}
