package org.trunklang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs what users run most, showing nothing. The launcher starts it once for each JDK, so that the
 * JVM's AOT cache holds the classes which the commands need.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Works in the folder given, which has to be there and empty. */
  public static void main(String[] args) throws IOException {
    var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String folder = args[0];
    run(silence, "init", folder);
    run(silence, "check", "-C", folder);
    run(silence, "check", "-C", folder, "--format", "json");
    run(silence, "simulate", "9012345678", "-C", folder);
    run(silence, "test", "-C", folder);
    run(silence, "--help");
    Path network = Path.of(folder, "network.trunk");
    Files.writeString(network, Files.readString(network).replace("-> link", "-> lnik"));
    run(silence, "check", "-C", folder);
    System.exit(ExitCode.OK);
  }

  private static void run(PrintStream silence, String... arguments) {
    Main.run(arguments, silence, silence);
  }
}
