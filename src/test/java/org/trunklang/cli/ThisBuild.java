package org.trunklang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The compiler of this build as a program, for tests of what starts {@code trunkc}. */
public final class ThisBuild {
  private ThisBuild() {}

  /** Writes the program into a folder. */
  public static Path trunkc(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path program = Files.createDirectories(folder).resolve("trunkc");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' -cp '%s' org.trunklang.cli.Main \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }
}
