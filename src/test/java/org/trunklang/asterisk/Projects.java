package org.trunklang.asterisk;

import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.trunklang.golden.Golden;

/** The folders that show what is written: the examples, and one for each thing worth showing. */
public final class Projects {
  private static final Path EXAMPLES = Path.of("examples");

  private Projects() {}

  public static Stream<Path> all() {
    return Streams.concat(examples(), Golden.cases("emit"));
  }

  /** Those that show what is written; there may be others, which show something else. */
  static Stream<Path> examples() {
    try (var folders = Files.list(EXAMPLES)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("expected")))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A case whose name says so shows the fragments for an installation. */
  public static Layout layout(Path project) {
    return project.getFileName().toString().contains("include") ? Layout.INCLUDE : Layout.FULL;
  }
}
