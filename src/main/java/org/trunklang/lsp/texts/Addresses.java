package org.trunklang.lsp.texts;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
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
}
