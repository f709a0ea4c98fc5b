package org.trunklang.cli;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import org.trunklang.analyze.CallDiff;
import org.trunklang.project.Snapshot;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc diff}: which calls end elsewhere in another version of a network. */
final class DiffCommand implements Command {
  private static final String GIT = "--git";

  /** The version before a change, and the one after it. */
  private record Versions(Snapshot before, Snapshot after) {}

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Shows which calls end elsewhere in another version of a network.",
            "Sets of numbers, who dials them, and the call of one of them before and now.",
            "Exit code 0 when no call does, 1 when some do, 2 when it cannot be told.")
        .footer(
            "",
            "Examples:",
            "  trunkc diff before after             two folders",
            "  trunkc diff --git main..             what this branch changes",
            "  trunkc diff --git v1..v2 -C network  two revisions of a folder",
            "  trunkc diff --git main               the files as they are now",
            "",
            "Phones of every node are looked at, and all who call in from outside, for",
            "all numbers. By which way a call gets to its end plays no part.");
    ProjectFolder.addFolderTo(spec);
    spec.addOption(
        OptionSpec.builder(GIT)
            .paramLabel("OLD..NEW")
            .type(String.class)
            .description(
                "Revisions of the git repository that holds the project's folder. Without",
                "NEW the last commit, without `..` the files as they are now.")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FOLDER")
            .arity("0..2")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .converters(Path::of)
            .description("The old version, and the new one.")
            .build());
    Format.addTo(spec, Format.TEXT, Format.JSON, Format.MARKDOWN);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Format format = Format.of(arguments);
    Versions versions = versions(arguments, shell);
    if (stops(versions.before, "old", shell) || stops(versions.after, "new", shell)) {
      return ExitCode.USAGE;
    }
    var diff = CallDiff.between(versions.before.routing(), versions.after.routing());
    switch (format) {
      case TEXT, SARIF -> DiffText.print(diff, shell);
      case JSON -> DiffJson.print(diff, shell.out());
      case MARKDOWN -> DiffMarkdown.print(diff, shell.out());
    }
    return diff.isEmpty() ? ExitCode.OK : ExitCode.NO;
  }

  private static boolean stops(Snapshot version, String which, Shell shell) {
    boolean stops = Report.stops(version, shell);
    if (stops) {
      shell.err().println("trunkc diff: the " + which + " version has errors");
    }
    return stops;
  }

  private static Versions versions(ParseResult arguments, Shell shell) {
    List<Path> folders = arguments.matchedPositionalValue(0, List.of());
    String git = arguments.matchedOptionValue(GIT, null);
    if (git == null) {
      if (folders.size() != 2) {
        throw new UsageException("give two folders, or --git OLD..NEW");
      }
      return new Versions(
          ProjectFolder.ofFolder(folders.getFirst(), shell).snapshot(),
          ProjectFolder.ofFolder(folders.getLast(), shell).snapshot());
    }
    if (!folders.isEmpty()) {
      throw new UsageException("give either two folders or --git, not both");
    }
    ProjectFolder now = ProjectFolder.folderOf(arguments, shell);
    if (git.contains("...")) {
      throw new UsageException("--git takes OLD..NEW, with two points");
    }
    List<String> ends = Splitter.on("..").splitToList(git);
    return new Versions(
        revision(now, ends.getFirst()),
        switch (ends.size()) {
          case 1 -> now.snapshot();
          case 2 -> revision(now, ends.getLast().isEmpty() ? "HEAD" : ends.getLast());
          default -> throw new UsageException("--git takes OLD..NEW, not `" + git + "`");
        });
  }

  private static Snapshot revision(ProjectFolder folder, String revision) {
    return Snapshot.of(new GitRevision(folder.folder(), revision).sources());
  }
}
