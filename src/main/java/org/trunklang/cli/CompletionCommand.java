package org.trunklang.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc completion}: a script that completes command lines in bash and zsh. */
final class CompletionCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Prints a script that completes trunkc's command lines in bash and zsh.",
            "In ~/.bashrc or ~/.zshrc:  source <(trunkc completion)");
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    shell.out().print(AutoComplete.bash("trunkc", Commands.all().commandLine()));
    return ExitCode.OK;
  }
}
