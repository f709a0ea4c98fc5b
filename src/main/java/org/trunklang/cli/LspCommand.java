package org.trunklang.cli;

import org.trunklang.lsp.Server;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc lsp}: the language server. */
final class LspCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Serves an editor by the Language Server Protocol, on standard input and output.",
            "Editors start it themselves.");
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    return Server.serve(shell.in(), shell.out(), Version.TEXT, FileLoader::new)
        ? ExitCode.OK
        : ExitCode.NO;
  }
}
