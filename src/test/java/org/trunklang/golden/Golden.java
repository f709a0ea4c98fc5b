package org.trunklang.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Files that show what a user would see, below {@code src/test/resources/golden}. With {@code
 * -Dgolden=write} they are written anew, and the run fails all the same, so that the difference is
 * read.
 */
public final class Golden {
  public static final Path ROOT = Path.of("src/test/resources/golden");

  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  private Golden() {}

  /** The folders of a kind of case, each named for what it shows. */
  public static Stream<Path> cases(String kind) {
    try (var folders = Files.list(ROOT.resolve(kind))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds a text against what the file says. */
  public static void check(Path file, String actual) {
    String expected = Files.exists(file) ? read(file) : "";
    if (WRITE && !expected.equals(actual)) {
      write(file, actual);
      fail("written anew, please read the difference: " + file);
    }
    assertEquals(expected, actual, () -> file + " (write it anew with -Dgolden=write)");
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
