package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that no compiler likes, given to the whole command (R-6.8, R-6.10). */
class BadInputTest {
  private static final Pattern STACK_TRACE =
      Pattern.compile("(?m)^\\s+at \\S+\\(|Exception|Error:");

  @TempDir Path folder;

  /** What a command line printed, on both streams, and its exit code. */
  record Run(int code, String text) {
    String firstLine() {
      return text.lines().findFirst().orElse("");
    }

    String lastLine() {
      return text.lines().reduce("", (_, line) -> line);
    }
  }

  private Run run(String command, Path... files) {
    var words = new ArrayList<>(List.of(command));
    Stream.of(files).map(Path::toString).forEach(words::add);
    var bytes = new ByteArrayOutputStream();
    int code;
    try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      code = Main.run(words.toArray(String[]::new), out, out);
    }
    return new Run(code, bytes.toString(StandardCharsets.UTF_8));
  }

  /** Every command that reads a project says the same of it. */
  private void refused(Path file, String line) {
    for (String command : List.of("check", "test", "compile")) {
      Run run = run(command, file);
      assertAll(
          command,
          () -> assertEquals(line, run.firstLine()),
          () -> assertTrue(run.text().endsWith("\n1 error\n"), run.text()),
          () -> assertEquals(ExitCode.NO, run.code()));
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("network.trunk"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_hundred_megabytes_are_no_source() throws IOException {
    Path file = folder.resolve("network.trunk");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100_000_000);
    }
    refused(
        file,
        "error[TRK0902]: `"
            + file
            + "` has more than 64 MiB (100000000 bytes), too much for a source");
  }

  @Test
  void what_has_no_end_is_no_source() {
    Path endless = Path.of("/dev/zero");
    if (Files.isReadable(endless)) {
      refused(
          endless,
          "error[TRK0902]: `/dev/zero` has more than 64 MiB (67108865 bytes), too much for a"
              + " source");
    }
  }

  @Test
  void a_missing_file_is_missed() {
    Path file = folder.resolve("nowhere").resolve("network.trunk");
    refused(file, "error[TRK0903]: there is no `" + file + "`");
  }

  @Test
  void a_nul_is_no_text() throws IOException {
    Path file = file("node a {\0}\n");
    refused(file, "error[TRK0901]: `" + file + "` holds a NUL, so it is not text");
  }

  /** A byte alone that begins a longer one, a surrogate, one too long, and one beyond Unicode. */
  static Stream<byte[]> notUtf8() {
    return Stream.of(
        new byte[] {'n', (byte) 0xC3},
        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        new byte[] {(byte) 0xC0, (byte) 0x80},
        new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80});
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void what_is_not_utf_8_is_no_text(byte[] bytes) throws IOException {
    Path file = file(bytes);
    refused(file, "error[TRK0901]: `" + file + "` is not UTF-8 text");
  }

  /** Each piece a hundred thousand times, in what is otherwise a network. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{", "node a { ", "[", "(", "/*", "route 9", "use \"a\" ", "trunk t : sip "})
  void nothing_nests_too_deep(String piece) throws IOException {
    Path file = file("node a { extensions 1XX " + piece.repeat(100_000) + " }\n");
    Run run = run("check", file);
    assertEquals(ExitCode.NO, run.code(), run.firstLine());
    assertTrue(run.firstLine().startsWith("error[TRK0"), run.firstLine());
    assertTrue(run.lastLine().matches("[0-9]+ errors?.*"), run.lastLine());
    assertTrue(!STACK_TRACE.matcher(run.text()).find(), run.firstLine());
  }

  @Test
  void noise_is_answered_with_findings() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(noise);
      for (int j = 0; j < noise.length && i % 2 == 0; j++) {
        noise[j] = (byte) (' ' + (noise[j] & 0x3F)); // text, in half of the cases
      }
      Run run = run("check", file(noise));
      assertEquals(ExitCode.NO, run.code(), run.text());
      assertTrue(run.firstLine().contains("[TRK"), run.text());
      assertTrue(!STACK_TRACE.matcher(run.text()).find(), run.text());
    }
  }
}
