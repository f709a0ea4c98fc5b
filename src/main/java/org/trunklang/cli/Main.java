package org.trunklang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the program starts. Its exit code is the one the command that ran decided on. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The help option that every command has; picocli's own would be read from annotations. */
  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help and exit.")
        .build();
  }

  /** All commands with their options, built by hand: reading annotations would slow every start. */
  static CommandLine commandLine() {
    var trunkc = CommandSpec.create().name("trunkc").version("trunkc " + Version.TEXT);
    trunkc.addOption(help());
    trunkc.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
    trunkc.usageMessage().description("Compiler and simulator for networks of Asterisk servers.");
    var commandLine = new CommandLine(trunkc);
    return commandLine.setExecutionStrategy(
        parsed -> {
          var done = CommandLine.executeHelpRequest(parsed);
          if (done != null) {
            return done;
          }
          commandLine.usage(commandLine.getErr());
          return CommandLine.ExitCode.USAGE;
        });
  }
}
