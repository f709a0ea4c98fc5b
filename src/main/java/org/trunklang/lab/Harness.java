package org.trunklang.lab;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The script that runs a server, and the configuration that every server has whatever network it
 * belongs to. They are part of the program, and are unpacked to be used.
 */
final class Harness {
  private static final String RESOURCES = "org/trunklang/lab/";
  private static final String SCRIPT = "run-asterisk";

  private final Path folder;

  private Harness(Path folder) {
    this.folder = folder;
  }

  /** Writes it into a folder, which is made. */
  static Harness unpackTo(Path folder) throws IOException {
    for (var resource : ClassPath.from(Harness.class.getClassLoader()).getResources()) {
      String name = resource.getResourceName();
      if (name.startsWith(RESOURCES) && !name.endsWith(".class")) {
        Path file = folder.resolve(name.substring(RESOURCES.length()));
        Files.createDirectories(file.getParent());
        Files.write(file, resource.asByteSource().read());
      }
    }
    return new Harness(folder);
  }

  /** For {@code bash}. */
  Path script() {
    return folder.resolve(SCRIPT);
  }
}
