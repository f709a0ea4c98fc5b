package org.trunklang.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a manual page for trunkc and one for each command, as AsciiDoc, from what the commands say
 * of themselves. The Maven profile {@code man} runs it, and makes pages for man of them.
 */
final class ManPages {
  private static final ImmutableMap<String, String> EXIT_STATUS =
      ImmutableMap.of(
          "0",
          "Yes: nothing is wrong, the calls complete, the expectations hold, the files are written"
              + " or up to date.",
          "1",
          "No.",
          "2",
          "The command makes no sense; nothing was done.");

  private ManPages() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    CommandSpec trunkc = Commands.all().commandLine().getCommandSpec();
    trunkc
        .usageMessage()
        .description(
            "A network of Asterisk servers is declared once, in .trunk files. trunkc checks it, "
                + "shows where dialed numbers go, tests what the network promises, and writes the "
                + "configuration of each server.",
            "A command works on the .trunk files of the current folder, of the folder that -C"
                + " names, or on the files it is given.");
    complete(trunkc, pages(trunkc));
    for (var command : trunkc.subcommands().values()) {
      complete(command.getCommandSpec(), "trunkc(1)");
    }
    // The array's length says how much to tell on the way.
    if (ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, trunkc)
        != 0) {
      throw new IOException("no manual pages were written to " + folder);
    }
  }

  /** The pages of the commands, as a page refers to them. */
  private static String pages(CommandSpec trunkc) {
    return trunkc.subcommands().keySet().stream()
        .map(name -> "trunkc-" + name + "(1)")
        .collect(joining(", "));
  }

  /** What is the same for all, and more than `--help` need say. */
  private static void complete(CommandSpec command, String others) {
    command.version("trunkc " + Version.TEXT);
    command
        .usageMessage()
        .exitCodeListHeading("Exit status%n")
        .exitCodeList(EXIT_STATUS)
        .footerHeading("See also%n")
        .footer(others);
  }
}
