package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/planted} has a network with a mistake, and one where it is mended.
 * The session runs the same command in both: it finds the mistake in one, and not in the other.
 */
class PlantedTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/planted");
  private static final String FINDS = "Finds: ";

  static List<Path> pairs() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void there_are_many() throws IOException {
    assertTrue(pairs().size() >= 40, () -> "only some");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_mistake_is_found_where_it_is_and_nowhere_else(Path pair, @TempDir Path folder)
      throws IOException {
    TranscriptTest.copy(pair, folder);
    Path session = pair.resolve("session.console");
    String expected = Files.readString(session);
    Transcript actual = Transcript.read(expected).rerun(folder);
    if (!actual.text().equals(expected) && "write".equals(System.getProperty("golden"))) {
      Files.writeString(session, actual.text());
    }
    String finds =
        actual
            .preamble()
            .lines()
            .filter(line -> line.startsWith(FINDS))
            .map(line -> line.substring(FINDS.length()))
            .findFirst()
            .orElseThrow();
    Transcript.Step faulty = actual.steps().getFirst();
    Transcript.Step mended = actual.steps().getLast();
    assertEquals(faulty.command().replace("faulty", "mended"), mended.command());
    assertTrue(faulty.output().contains(finds), faulty::output);
    assertFalse(mended.output().contains(finds), mended::output);
    assertFalse(mended.output().endsWith("[1]\n"), mended::output);
    assertEquals(expected, actual.text());
  }
}
