package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/cli} is a situation: its files, and in {@code session.console} what
 * a user types and sees there. {@code -Dgolden=write} rewrites the sessions, and still fails.
 */
class TranscriptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/cli");

  static List<Path> situations() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void a_session_shows_what_it_says(Path situation, @TempDir Path folder) throws IOException {
    copy(situation, folder);
    Path session = situation.resolve("session.console");
    String expected = Files.readString(session);
    String actual = Transcript.read(expected).rerun(folder).text();
    if (!actual.equals(expected) && "write".equals(System.getProperty("golden"))) {
      Files.writeString(session, actual);
    }
    assertEquals(expected, actual);
  }

  /** All but the session. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (!path.endsWith("session.console")) {
          Files.copy(path, target);
        }
      }
    }
    assertTrue(Files.isDirectory(to));
  }
}
