package org.trunklang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where the program starts. Its exit code is the one the command that ran decided on. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** All commands with their options, built by hand: reading annotations would slow every start. */
  static CommandLine commandLine() {
    var trunkc = CommandSpec.create().name("trunkc").mixinStandardHelpOptions(true);
    trunkc.version("trunkc " + Version.TEXT);
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
