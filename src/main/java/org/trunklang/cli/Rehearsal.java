package org.trunklang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs one command as users run it, showing nothing. The launcher starts it once for each command
 * and JDK, so that the JVM's AOT cache holds what the command needs, and little else: all that it
 * holds is read at every start.
 */
final class Rehearsal {
  private final String command;
  private final Path scratch;

  private Rehearsal(String command, Path scratch) {
    this.command = command;
    this.scratch = scratch;
  }

  /** {@code COMMAND FOLDER PROJECT…}: the folder is there and empty; projects are folders. */
  public static void main(String[] args) throws IOException {
    var rehearsal = new Rehearsal(args[0], Path.of(args[1]));
    rehearsal.inProjectsOfItsOwn();
    if (rehearsal.command.equals("lsp")) {
      rehearsal.inLargeProject();
    }
    for (String project : Arrays.asList(args).subList(2, args.length)) {
      if (Files.isDirectory(Path.of(project))) {
        rehearsal.in(project);
      }
    }
  }

  /** A right one and a wrong one; `init` would bring in all that random numbers need. */
  private void inProjectsOfItsOwn() throws IOException {
    Path network = scratch.resolve(InitCommand.FILE);
    Files.writeString(scratch.resolve(InitCommand.SECRET), "known-to-everybody\n");
    Files.writeString(network, InitCommand.PROJECT);
    in(scratch.toString());
    Files.writeString(network, InitCommand.PROJECT.replace("-> link", "-> lnik"));
    in(scratch.toString());
  }

  private void in(String project) throws IOException {
    switch (command) {
      case "lsp" -> {
        try (var files = Files.list(Path.of(project))) {
          var file = files.filter(each -> each.toString().endsWith(".trunk")).sorted().findFirst();
          if (file.isPresent()) {
            type(file.get(), 0, "node");
          }
        }
      }
      case "check", "test" -> run(command, "-C", project);
      case "simulate" -> run(command, "012861234567", "-C", project);
      case "compile" -> run(command, "-C", project, "-o", scratch.resolve("out").toString());
      default -> {
        run("--help");
        run("init", scratch.resolve("new").toString());
      }
    }
  }

  private void inLargeProject() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("large"));
    Path network = Files.writeString(folder.resolve(InitCommand.FILE), LargeProject.text());
    type(network, LargeProject.LINE, LargeProject.ROUTE);
  }

  private void type(Path file, int line, String typed) throws IOException {
    System.setIn(EditorRehearsal.about(file, line, typed));
    run("lsp");
  }

  private void run(String... arguments) {
    Main.run(arguments, silence(), silence());
  }

  private static StandardStream silence() {
    return new StandardStream(OutputStream.nullOutputStream());
  }
}
