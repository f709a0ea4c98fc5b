package org.trunklang.cli;

import org.trunklang.diagnostics.JsonRenderer;
import org.trunklang.diagnostics.SarifRenderer;
import org.trunklang.project.Snapshot;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc check}: every finding about the project. */
final class CheckCommand implements Command {
  private static final String NOTES = "--notes";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Checks the project and says what is wrong: names, settings, rules that conflict.",
            "Exit code 1 when there is an error; warnings do not change it.")
        .footer(
            "",
            "Examples:",
            "  trunkc check                   the .trunk files of this folder",
            "  trunkc check -C network        those of another folder",
            "  trunkc check --format json     a line for each finding, for other programs",
            "`trunkc explain TRK0401` tells more of a finding.");
    ProjectFolder.addTo(spec);
    Format.addTo(spec, Format.TEXT, Format.JSON, Format.SARIF);
    spec.addOption(
        OptionSpec.builder(NOTES).type(boolean.class).description("Show notes too.").build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    var format = Format.of(arguments);
    ProjectFolder project = ProjectFolder.of(arguments, shell);
    Snapshot snapshot = project.snapshot();
    var shown =
        arguments.hasMatchedOption(NOTES)
            ? snapshot.withNotes().diagnostics()
            : Report.withoutNotes(snapshot.diagnostics());
    switch (format) {
      case TEXT -> {
        Report.text(shown, shell.out(), shell.colour());
        if (shown.isEmpty()) {
          shell.out().println(Report.allIsWell(snapshot));
        }
      }
      case JSON -> shown.forEach(finding -> shell.out().println(JsonRenderer.render(finding)));
      case MARKDOWN -> throw new UsageException("check has no such format");
      case SARIF -> {
        var renderer =
            new SarifRenderer(Version.TEXT, Pages::of, name -> project.pathFrom(shell, name));
        shell.out().print(renderer.render(shown));
      }
    }
    return snapshot.hasErrors() ? ExitCode.NO : ExitCode.OK;
  }
}
