package org.trunklang.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.check.Reference;
import org.trunklang.lsp.Editor;
import org.trunklang.lsp.MarkedText;
import org.trunklang.lsp.facts.Projects;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.source.SourceFile;

/** Names that are offered while one writes. */
class CompletionTest {
  @TempDir Path folder;

  /** The line is cut where the name begins, as it is before one writes it. */
  @ParameterizedTest
  @MethodSource("examples")
  void r_6_40_every_name_of_the_examples_is_offered_where_it_stands(Path example) throws Exception {
    for (Path file : files(example)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    var project = Projects.of(folder, OpenTexts.NONE);
    try (var editor = Editor.on(folder)) {
      for (Reference reference : project.references()) {
        SourceFile source = reference.use().file();
        var text = MarkedText.of(source.name(), source.text());
        int offset = reference.use().start();
        editor.open(source.name(), text.cutAt(offset));
        List<String> labels =
            editor
                .documents()
                .completion(new CompletionParams(editor.id(source.name()), text.position(offset)))
                .get()
                .getLeft()
                .stream()
                .map(CompletionItem::getLabel)
                .toList();
        String name = reference.use().text();
        assertTrue(labels.contains(name), () -> text.heading(offset) + name + labels);
      }
    }
  }

  static Stream<Path> examples() throws Exception {
    try (var folders = Files.list(Path.of("examples"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  private static List<Path> files(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".trunk")).toList();
    }
  }
}
