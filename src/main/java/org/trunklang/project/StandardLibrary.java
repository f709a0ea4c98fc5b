package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trunklang.source.SourceFile;

/** The modules that come with the compiler, by their path: {@code std/numbers/uk}. */
public final class StandardLibrary {
  private StandardLibrary() {}

  /** The source of a module, if there is one. */
  public static Optional<SourceFile> module(String path) {
    // A module path holds names only, so it cannot leave the folder of the library.
    var resource =
        StandardLibrary.class.getResource("/stdlib/" + path.substring("std/".length()) + ".trunk");
    if (resource == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SourceFile.of(path + ".trunk", Resources.toString(resource, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the installation is damaged: " + path, e);
    }
  }

  /** The paths of all modules, in order. */
  public static ImmutableList<String> modules() {
    var index = StandardLibrary.class.getResource("/stdlib/modules.txt");
    try {
      return index == null
          ? ImmutableList.of()
          : ImmutableList.copyOf(Resources.readLines(index, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the installation is damaged: modules.txt", e);
    }
  }

  /** The word before the module's names where others use them: its last one. */
  public static String namespace(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
