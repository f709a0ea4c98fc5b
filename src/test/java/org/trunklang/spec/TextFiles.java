package org.trunklang.spec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files of the project, found by folder and ending. The tests run in the project's folder. */
final class TextFiles {
  private TextFiles() {}

  /** The files below a folder whose names end so, in the order of their paths. */
  static ImmutableList<Path> below(String folder, String ending) {
    try (var paths = Files.walk(Path.of(folder))) {
      return paths
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
