package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.trunklang.cli.Programs;

/**
 * What the tests with programs of others have in common. Where such a program is missing they are
 * skipped; with {@code TRUNK_EDITORS=required} in the environment they fail.
 */
final class RealEditor {
  /** What became of a run. */
  record Run(int exitCode, String said) {}

  private RealEditor() {}

  static boolean isRequired() {
    return "required".equals(System.getenv("TRUNK_EDITORS"));
  }

  static void assumeThereIs(String program) throws InterruptedException {
    assumeRuns(program, "--version");
  }

  /** Assumes that there is a program, and what this run of it wants. */
  static void assumeRuns(String... program) throws InterruptedException {
    assumeTrue(
        isRequired() || Programs.run(program), () -> "no " + String.join(" ", program) + " here");
  }

  /**
   * Runs a program to its end.
   *
   * @param said where to put what it prints
   */
  static Run run(ProcessBuilder program, Path said) throws IOException, InterruptedException {
    Process running = program.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = running.waitFor(5, TimeUnit.MINUTES);
    running.descendants().forEach(ProcessHandle::destroy);
    running.destroy();
    assertTrue(ended, () -> program.command() + " did not end: " + text(said));
    return new Run(running.exitValue(), text(said));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
