package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.golden.Golden;

/** What is written for the examples and for the golden cases is what their folders show. */
class EmitGoldenTest {

  @ParameterizedTest
  @MethodSource("org.trunklang.asterisk.Projects#all")
  void writes_what_the_folder_shows(Path project) throws IOException {
    Path expected = project.resolve("expected");
    var compiled = Compiled.folder(project, Projects.layout(project));
    var files = new ArrayList<Executable>();
    compiled
        .nodes()
        .forEach(
            (node, texts) -> {
              Path folder = expected.resolve(node.text());
              texts.forEach(
                  file -> files.add(() -> Golden.check(folder.resolve(file.name()), file.text())));
            });
    assertAll(files);
    var nodes = compiled.nodes().keySet().stream().map(Object::toString).collect(toImmutableSet());
    assertEquals(nodes, folders(expected), "nodes that are shown");
  }

  private static ImmutableSet<String> folders(Path parent) throws IOException {
    try (var folders = Files.list(parent)) {
      return folders.map(folder -> folder.getFileName().toString()).collect(toImmutableSet());
    }
  }
}
