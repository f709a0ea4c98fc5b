package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.diagnostics.Code;
import org.trunklang.project.SourceLoader.Loaded;

/** Which files are read as sources. */
final class FileLoaderTest {
  private static final long MOST = 64L << 20;

  private static Loaded load(Path folder, byte[] bytes) throws IOException {
    Files.write(folder.resolve("a.trunk"), bytes);
    return new FileLoader(folder).load("a.trunk");
  }

  @Test
  void r_1_1_a_byte_order_mark_at_the_start_is_ignored(@TempDir Path folder) throws IOException {
    var loaded = load(folder, "\uFEFFnode a {}".getBytes(StandardCharsets.UTF_8));
    assertEquals("node a {}", assertInstanceOf(Loaded.Found.class, loaded).file().text());
  }

  /** The file is sparse: it takes no room on the disk. */
  @Test
  void r_1_2_a_file_of_more_than_64_mib_is_not_read(@TempDir Path folder) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("a.trunk").toFile(), "rw")) {
      file.setLength(MOST + 1);
    }
    var loaded = new FileLoader(folder).load("a.trunk");
    var problem = assertInstanceOf(Loaded.Unreadable.class, loaded).problem();
    assertEquals(Code.TOO_LARGE, problem.explain().code());
  }

  /** It holds NULs, so it is refused as well, but for what it holds. */
  @Test
  void r_1_2_a_file_of_64_mib_is_read(@TempDir Path folder) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("a.trunk").toFile(), "rw")) {
      file.setLength(MOST);
    }
    var loaded = new FileLoader(folder).load("a.trunk");
    var problem = assertInstanceOf(Loaded.Unreadable.class, loaded).problem();
    assertEquals(Code.NOT_TEXT, problem.explain().code());
  }
}
