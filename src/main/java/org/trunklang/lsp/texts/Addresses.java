package org.trunklang.lsp.texts;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Addresses of files, as the protocol has them. */
public final class Addresses {
  private Addresses() {}

  /**
   * The file at an address; of one file it is always the same. Empty for what is no file on disk: a
   * text that was never saved, another version of a file, or a folder on the other side of a
   * network.
   */
  public static Optional<Path> path(String uri) {
    try {
      return Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The file of a name in a folder; empty where no file can have such a name. */
  static Optional<Path> in(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The file that a {@code use} in another one means; empty where no file can have such a
   * name.
   */
  public static Optional<Path> used(Path from, String path) {
    return in(Optional.ofNullable(from.getParent()).orElse(from), path);
  }
}
