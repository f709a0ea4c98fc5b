package org.trunklang.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One word after {@code trunkc}. */
interface Command {
  /** Its options, parameters and help. */
  CommandSpec spec();

  /**
   * Does its work.
   *
   * @return one of {@link ExitCode}
   * @throws UsageException when the arguments make no sense together
   */
  int run(ParseResult arguments, Shell shell);
}
