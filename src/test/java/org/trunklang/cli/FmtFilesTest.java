package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fmt does to files, beside their text. */
class FmtFilesTest {
  private static final String MESSY = "node  a { }\n";
  private static final String TIDY = "node a {}\n";

  @TempDir Path folder;

  private int fmt(String... arguments) {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var shell = new Shell(out, out, false, false, folder, ImmutableMap.of());
    String[] words = new String[arguments.length + 1];
    words[0] = "fmt";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Commands.all().run(words, shell);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void who_may_read_a_file_stays_the_same() throws IOException {
    Path file = Files.writeString(folder.resolve("a.trunk"), MESSY);
    var mode = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, mode);
    assertEquals(ExitCode.OK, fmt());
    assertEquals(TIDY, Files.readString(file));
    assertEquals(mode, Files.getPosixFilePermissions(file));
    assertEquals(List.of("a.trunk"), names());
  }

  @Test
  void a_link_stays_one() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Path file = Files.writeString(there.resolve("real.trunk"), MESSY);
    Path link = Files.createSymbolicLink(folder.resolve("a.trunk"), Path.of("there/real.trunk"));
    assertEquals(ExitCode.OK, fmt());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(TIDY, Files.readString(file));
  }

  @Test
  void a_file_in_its_layout_is_not_touched() throws IOException {
    Path file = Files.writeString(folder.resolve("a.trunk"), TIDY);
    Object before = Files.getAttribute(file, "unix:ino");
    assertEquals(ExitCode.OK, fmt("a.trunk"));
    assertEquals(before, Files.getAttribute(file, "unix:ino"));
  }

  @Test
  void what_init_writes_has_its_layout() throws IOException {
    Files.writeString(folder.resolve("a.trunk"), InitCommand.PROJECT);
    assertEquals(ExitCode.OK, fmt("--check"));
  }

  @Test
  void check_writes_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.trunk"), MESSY);
    assertEquals(ExitCode.NO, fmt("--check"));
    assertEquals(MESSY, Files.readString(file));
  }

  /** a mark at the start has no meaning, so it goes; CR LF stays where it is used. */
  @Test
  void r_9_2_a_mark_goes_and_line_ends_stay() throws IOException {
    Path file = Files.writeString(folder.resolve("a.trunk"), "\ufeffnode a {\r\n code 1\r\n}\r\n");
    assertEquals(ExitCode.OK, fmt("a.trunk"));
    assertEquals("node a {\r\n  code 1\r\n}\r\n", Files.readString(file));
  }
}
