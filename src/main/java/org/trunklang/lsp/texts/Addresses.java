package org.trunklang.lsp.texts;

import java.net.URI;
import java.nio.file.Path;

/** Addresses of files, as the protocol has them. */
public final class Addresses {
  private Addresses() {}

  /** The file at an address; of one file it is always the same. */
  public static Path path(String uri) {
    return Path.of(URI.create(uri)).toAbsolutePath().normalize();
  }
}
