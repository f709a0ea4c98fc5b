package org.trunklang.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc fmt}: brings sources into their layout (R-6.26, chapter 9). */
final class FmtCommand implements Command {
  private static final String CHECK = "--check";

  /** The name of standard input on the command line. */
  private static final String STDIN = "-";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Brings the sources into their one layout. What they say stays the same, and every"
                + " comment stays.",
            "A file with a mistake in its syntax is left as it is.",
            "Exit code 1 when there is such a file, or when --check finds one to format.")
        .footer(
            "",
            "Examples:",
            "  trunkc fmt                     the .trunk files of this folder",
            "  trunkc fmt office.trunk        this file",
            "  trunkc fmt --check             is anything to be formatted?",
            "  trunkc fmt - < office.trunk    as an editor does: the result is printed");
    ProjectFolder.addTo(spec);
    spec.addOption(
        OptionSpec.builder(CHECK)
            .type(boolean.class)
            .description("Write nothing; say which files would change, and how.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    var project = ProjectFolder.of(arguments, shell);
    var run = new Formatting(project, arguments.hasMatchedOption(CHECK), shell);
    var names = project.sources().roots();
    if (names.contains(STDIN)) {
      if (names.size() > 1) {
        throw new UsageException("`-` is standard input, and no file can stand beside it");
      }
      return run.standardInput();
    }
    return run.files(names);
  }
}
