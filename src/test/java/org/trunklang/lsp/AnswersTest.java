package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertFalse;

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
 * What the server answers, in files for people to read. Each folder below {@code golden/lsp} is a
 * network; {@code ^} marks the places that are asked about; what completes a line is asked before
 * the rest of it is written. What is asked follows from the names of the files below {@code
 * expected}.
 */
class AnswersTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> r_6_38_who_points_at_a_place_is_told_what_it_means() {
    return answers("hover");
  }

  @TestFactory
  Stream<DynamicTest> r_6_39_selections_grow_by_the_syntax() {
    return answers("selection");
  }

  @TestFactory
  Stream<DynamicTest> r_6_40_who_writes_is_offered_what_can_stand_there() {
    return answers("completion");
  }

  @TestFactory
  Stream<DynamicTest> r_6_41_who_writes_a_setting_is_told_what_it_takes() {
    return answers("signature");
  }

  @TestFactory
  Stream<DynamicTest> r_6_42_a_declaration_leads_to_the_profiles_that_it_takes() {
    return answers("type");
  }

  @TestFactory
  Stream<DynamicTest> r_6_43_destinations_say_what_becomes_of_calls_there() {
    return answers("hints");
  }

  @TestFactory
  Stream<DynamicTest> r_6_44_expectations_say_whether_they_hold() {
    return answers("lenses");
  }

  @TestFactory
  Stream<DynamicTest> r_6_45_calls_are_followed_both_ways() {
    return answers("calls");
  }

  private Stream<DynamicTest> answers(String request) {
    List<Path> networks =
        Golden.cases("lsp")
            .filter(network -> Files.exists(network.resolve("expected/" + request + ".txt")))
            .toList();
    assertFalse(networks.isEmpty());
    return networks.stream()
        .map(
            network ->
                DynamicTest.dynamicTest(
                    network.getFileName().toString(),
                    () -> check(network, network.resolve("expected/" + request + ".txt"))));
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
