package org.trunklang.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.lsp.Editor;
import org.trunklang.lsp.MarkedText;

/** Paths that are offered while one writes `use`. */
class UsePathTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws Exception {
    for (String file :
        List.of(
            "network/main.trunk",
            "network/branch.trunk",
            "network/notes.txt",
            "network/sites/north.trunk",
            "network/sites/south.trunk",
            "network/sites/far \\ off.trunk",
            "network/sites/old/gone.trunk",
            "network/.git/hidden.trunk",
            "network/.hidden.trunk/x",
            "shared/carriers.trunk")) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'use \"^', branch.trunk sites/ ../",
    "'use \"^\"', branch.trunk sites/ ../",
    "'use \"b^\"', branch.trunk sites/ ../",
    "'use \"./^\"', branch.trunk sites/",
    "'use \"sites/^\"', far \\ off.trunk north.trunk south.trunk old/",
    "'use \"sites/^', far \\ off.trunk north.trunk south.trunk old/",
    "'use \"si^tes/north.trunk\"', branch.trunk sites/ ../",
    "'use \"sites/old/^\"', gone.trunk",
    "'use \"../^\"', network/ shared/ ../",
    "'use \"../shared/^\"', carriers.trunk",
    "'use \"nowhere/^\"', ''",
    "'use \"branch.trunk\"\nuse \"sites/north.trunk\"\nuse \"^\"', sites/ ../",
    "'use \"sites/../branch.trunk\"\nuse \"^\"', sites/ ../",
    "'use \"sites/north.trunk\"\nuse \"sites/^\"', far \\ off.trunk south.trunk old/",
    "'use \"sites/^\"\nuse \"sites/north.trunk\"', far \\ off.trunk south.trunk old/",
    "'use \"^\"\nuse \"sites/north.trunk\"', branch.trunk sites/ ../",
    "'use \"branch.trunk\"^', ''",
    "'node a { extension 1 \"^\" }', ''",
  })
  void r_6_49_files_and_folders_are_offered_where_a_path_is_written(String text, String offered)
      throws Exception {
    try (var editor = Editor.on(folder.resolve("network"))) {
      assertEquals(offered, shown(completion(editor, "main.trunk", text)));
    }
  }

  @Test
  void r_6_49_what_is_open_and_not_saved_is_offered_too() throws Exception {
    try (var editor = Editor.on(folder.resolve("network"))) {
      editor.open("new.trunk", "");
      editor.open("planned/first.trunk", "");
      assertEquals(
          "branch.trunk new.trunk planned/ sites/ ../",
          shown(completion(editor, "main.trunk", "use \"^\"")));
      assertEquals("first.trunk", shown(completion(editor, "main.trunk", "use \"planned/^\"")));
    }
  }

  @Test
  void r_6_49_a_path_is_relative_to_its_own_file() throws Exception {
    try (var editor = Editor.on(folder.resolve("network"))) {
      assertEquals(
          "far \\ off.trunk south.trunk old/ ../",
          shown(completion(editor, "sites/north.trunk", "use \"^\"")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "main.trunk, 'use \"^\"', branch.trunk sites/ ../",
    "main.trunk, 'use \"sites/^\"', far \\ off.trunk old/",
    "main.trunk, 'use \"../shared/^\"', ''",
    "branch.trunk, 'use \"^\"', main.trunk sites/ ../",
    "branch.trunk, 'use \"sites/^\"', far \\ off.trunk north.trunk south.trunk old/",
    "sites/north.trunk, 'use \"^\"', far \\ off.trunk old/ ../",
    "sites/north.trunk, 'use \"../^\"', branch.trunk main.trunk sites/ ../",
    "sites/south.trunk, 'use \"^\"', far \\ off.trunk north.trunk old/ ../",
  })
  void r_6_49_what_would_close_a_circle_is_not_offered(String file, String text, String offered)
      throws Exception {
    Path network = folder.resolve("network");
    Files.writeString(network.resolve("sites/north.trunk"), "use \"../main.trunk\"\n");
    Files.writeString(network.resolve("sites/south.trunk"), "use \"north.trunk\"\n");
    Files.writeString(
        folder.resolve("shared/carriers.trunk"), "use \"../network/sites/south.trunk\"\n");
    try (var editor = Editor.on(network)) {
      assertEquals(offered, shown(completion(editor, file, text)));
    }
  }

  @Test
  void r_6_49_an_open_text_may_close_a_circle_or_no_longer() throws Exception {
    try (var editor = Editor.on(folder.resolve("network"))) {
      editor.open("branch.trunk", "use \"main.trunk\"");
      assertEquals("sites/ ../", shown(completion(editor, "main.trunk", "use \"^\"")));
      editor.change("branch.trunk", "");
      assertEquals("branch.trunk sites/ ../", shown(completion(editor, "main.trunk", "use \"^\"")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'use \"^', branch.trunk, 'use \"branch.trunk'",
    "'use \"br^\"', branch.trunk, 'use \"branch.trunk\"'",
    "'use \"br^unch.trunk\"  // here', branch.trunk, 'use \"branch.trunk\"  // here'",
    "'use \"old^er/north.trunk\"', sites, 'use \"sites/north.trunk\"'",
    "'use \"sites/no^\"', north.trunk, 'use \"sites/north.trunk\"'",
    "'use \"sites/f^\"', far \\ off.trunk, 'use \"sites/far \\\\ off.trunk\"'",
    "'use \"sites/f^ // not closed', north.trunk, 'use \"sites/north.trunk // not closed'",
  })
  void r_6_49_what_is_chosen_takes_the_place_of_the_name(String text, String chosen, String becomes)
      throws Exception {
    try (var editor = Editor.on(folder.resolve("network"))) {
      TextEdit edit =
          completion(editor, "main.trunk", text).stream()
              .filter(item -> item.getLabel().equals(chosen))
              .map(item -> item.getTextEdit().getLeft())
              .findFirst()
              .orElseThrow();
      assertEquals(becomes, Editor.apply(text.replace("^", ""), List.of(edit)));
    }
  }

  private static List<CompletionItem> completion(Editor editor, String file, String marked)
      throws Exception {
    var text = MarkedText.of(file, marked);
    editor.open(file, text.text());
    return editor
        .documents()
        .completion(new CompletionParams(editor.id(file), text.position(text.offsets().getFirst())))
        .get()
        .getLeft();
  }

  /** Folders with a slash. */
  private static String shown(List<CompletionItem> items) {
    return items.stream()
        .map(item -> item.getLabel() + (item.getKind() == CompletionItemKind.Folder ? "/" : ""))
        .collect(Collectors.joining(" "));
  }
}
