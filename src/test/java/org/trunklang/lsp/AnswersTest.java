package org.trunklang.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.golden.Golden;

/**
 * What the server answers, in files for people to read.
 * Each folder below {@code golden/lsp} is a network; {@code ^} marks the places that are asked
 * about; what completes a line is asked before the rest of it is written. What is asked follows
 * from the names of the files below {@code expected}.
 */
class AnswersTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> r_6_36_answers_are_as_they_were() {
    return Golden.cases("lsp")
        .flatMap(
            network ->
                files(network.resolve("expected"))
                    .map(
                        expected ->
                            DynamicTest.dynamicTest(
                                network.getFileName() + " " + expected.getFileName(),
                                () -> check(network, expected))));
  }

  private void check(Path network, Path expected) throws Exception {
    Path copy = Files.createDirectories(folder.resolve(network.getFileName()));
    List<MarkedText> texts = files(network).map(MarkedText::read).toList();
    for (MarkedText text : texts) {
      Files.writeString(copy.resolve(text.name()), text.text());
    }
    try (var editor = Editor.on(copy)) {
      var answers = new Answers(editor, expected.getFileName().toString().replace(".txt", ""));
      var said = new StringBuilder();
      for (MarkedText text : texts) {
        said.append(answers.about(text));
      }
      Golden.check(expected, said.toString());
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
