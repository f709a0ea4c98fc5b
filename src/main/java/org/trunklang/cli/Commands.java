package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** All commands under their names, and which of them a command line means. */
final class Commands {
  private static final ImmutableMap<String, Command> TABLE =
      ImmutableMap.<String, Command>builder()
          .put("check", new CheckCommand())
          .put("simulate", new SimulateCommand())
          .put("test", new TestCommand())
          .put("reach", new ReachCommand())
          .put("audit", new AuditCommand())
          .put("diff", new DiffCommand())
          .put("compile", new CompileCommand())
          .put("fmt", new FmtCommand())
          .put("lsp", new LspCommand())
          .put("lab", new LabCommand())
          .put("init", new InitCommand())
          .put("explain", new ExplainCommand())
          .put("completion", new CompletionCommand())
          .buildOrThrow();

  static {
    // Found by reflection, in each start anew, and none is used: a Path is converted by its own
    // `of`.
    System.setProperty("picocli.converters.excludes", ".*");
  }

  private final ImmutableMap<String, Command> commands;
  private final CommandLine commandLine;

  /** Built by hand: reading annotations would slow every start. */
  private Commands(ImmutableMap<String, Command> commands) {
    var root = CommandSpec.create().name("trunkc").version("trunkc " + Version.TEXT);
    root.addOption(help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Shows the version.")
            .build());
    root.usageMessage()
        .header("Compiler and simulator for networks of Asterisk servers.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "A network is declared once, in .trunk files:",
            "  trunkc init                     write a small network to start from",
            "  trunkc check                    is it right?",
            "  trunkc simulate 012861234567    where does this number go?",
            "  trunkc test                     do its expectations hold?",
            "  trunkc reach --from NODE        which numbers end where?",
            "  trunkc audit                    who can call at your cost, and other risks",
            "  trunkc diff OLD NEW             which calls end elsewhere?",
            "  trunkc compile                  write each server's configuration",
            "  trunkc fmt                      bring the files into their layout",
            "  trunkc lab                      do real Asterisk servers agree?",
            "",
            "`trunkc COMMAND --help` tells more of each.");
    for (var entry : commands.entrySet()) {
      var spec = entry.getValue().spec().name(entry.getKey());
      spec.addOption(help());
      spec.usageMessage().sortOptions(false);
      root.addSubcommand(entry.getKey(), new CommandLine(spec));
    }
    this.commands = commands;
    this.commandLine = new CommandLine(root);
  }

  /** picocli's own help option would be read from annotations. */
  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Shows this help.")
        .build();
  }

  static Commands all() {
    return new Commands(TABLE);
  }

  /**
   * What a command line can need: the command that its first word names, or else all of them. It is
   * run as {@link #all} would run it; picocli's model of each command takes a start's time.
   */
  static Commands neededBy(String[] arguments) {
    var named = arguments.length == 0 ? null : TABLE.get(arguments[0]);
    return named == null ? all() : new Commands(ImmutableMap.of(arguments[0], named));
  }

  CommandLine commandLine() {
    return commandLine;
  }

  /** Runs a command line. The answer is one of {@link ExitCode}. */
  int run(String[] words, Shell shell) {
    String[] arguments = helpAsOption(words);
    commandLine.setOut(Printing.writer(shell.out()));
    commandLine.setErr(Printing.writer(shell.err()));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            shell.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    try {
      ParseResult parsed = commandLine.parseArgs(arguments);
      Integer helped = CommandLine.executeHelpRequest(parsed);
      if (helped != null) {
        return helped;
      }
      ParseResult subcommand = parsed.subcommand();
      if (subcommand == null) {
        commandLine.usage(shell.err());
        return ExitCode.USAGE;
      }
      return run(subcommand, shell);
    } catch (CommandLine.ParameterException e) {
      String name = e.getCommandLine().getCommandSpec().qualifiedName();
      shell.err().println(name + ": " + Printing.message(e));
      Printing.suggest(e, shell.err());
      shell.err().println("try `" + name + " --help`");
      return ExitCode.USAGE;
    }
  }

  /** {@code trunkc help check} is {@code trunkc check --help}. */
  private static String[] helpAsOption(String[] words) {
    if (words.length == 0 || !words[0].equals("help")) {
      return words;
    }
    if (words.length == 1) {
      return new String[] {"--help"};
    }
    return TABLE.containsKey(words[1])
        ? new String[] {words[1], "--help"}
        : new String[] {words[1]};
  }

  private int run(ParseResult subcommand, Shell shell) {
    String name = subcommand.commandSpec().name();
    var command = commands.get(name);
    if (command == null) {
      throw new IllegalStateException("no command " + name);
    }
    try {
      return command.run(subcommand, shell);
    } catch (UsageException e) {
      shell.err().println("trunkc " + name + ": " + e.getMessage());
      shell.err().println("try `trunkc " + name + " --help`");
      return ExitCode.USAGE;
    }
  }
}
