package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trunklang.asterisk.ConfText;
import org.trunklang.asterisk.Emitted;
import org.trunklang.asterisk.Emitter;
import org.trunklang.asterisk.Layout;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.NodeName;
import org.trunklang.project.Snapshot;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc compile}: writes each node's configuration. */
final class CompileCommand implements Command {
  private static final String OUTPUT = "--output";
  private static final String NODE = "--node";
  private static final String LAYOUT = "--layout";
  private static final String CHECK = "--check";
  private static final String DEFAULT_OUTPUT = "asterisk";

  /** What may stand in the folder of a node, before a layout gives it its name. */
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("extensions.conf", "iax.conf", "pjsip.conf", "sip.conf");

  /** More files than this are counted, not listed. */
  private static final int MOST_LISTED = 30;

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Writes each node's Asterisk configuration into a folder of the node's name.",
            "That is extensions.conf, pjsip.conf (or sip.conf) and iax.conf. Files that trunkc"
                + " did not write are never touched.",
            "Exit code 1 when nothing was written, or when --check finds a difference.")
        .footer(
            "",
            "Examples:",
            "  trunkc compile -o out                 all nodes, into out/NODE/",
            "  trunkc compile -o out --node branch   one of them",
            "  trunkc compile -o out --check         is out up to date?");
    ProjectFolder.addTo(spec);
    spec.addOption(
        OptionSpec.builder("-o", OUTPUT)
            .paramLabel("OUT")
            .type(Path.class)
            .converters(Path::of)
            .description(
                "The folder to write to. Default: `"
                    + DEFAULT_OUTPUT
                    + "` in the project's folder.")
            .build());
    spec.addOption(
        OptionSpec.builder(NODE)
            .paramLabel("NODE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Only this node; may be given several times.")
            .build());
    spec.addOption(
        OptionSpec.builder(LAYOUT)
            .paramLabel("LAYOUT")
            .type(String.class)
            .completionCandidates(List.of("full", "include"))
            .description(
                "full: all that an Asterisk needs (default).",
                "include: fragments for #include in an existing installation.")
            .build());
    spec.addOption(
        OptionSpec.builder(CHECK)
            .type(boolean.class)
            .description("Write nothing; say whether OUT is up to date, and how it differs.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Layout layout = layout(arguments);
    ProjectFolder project = ProjectFolder.of(arguments, shell);
    Snapshot snapshot = project.snapshot();
    if (Report.stopsWriting(snapshot, shell)) {
      return ExitCode.NO;
    }
    Emitted emitted =
        Emitter.emit(
            snapshot.routing(),
            new SecretsAtHand(shell.environment(), project.folder()),
            layout,
            nodes(arguments, snapshot));
    var after = snapshot.with(emitted.problems());
    Report.aside(after, shell);
    if (after.hasErrors()) {
      return ExitCode.NO;
    }
    Path given = arguments.matchedOptionValue(OUTPUT, (Path) null);
    Path folder =
        given == null ? project.folder().resolve(DEFAULT_OUTPUT) : shell.folder().resolve(given);
    var output = new OutputFolder(folder, ConfText::isOurs);
    String shown = given == null ? DEFAULT_OUTPUT : given.toString();
    var files = files(emitted);
    try {
      return arguments.hasMatchedOption(CHECK)
          ? compare(output, files, shown, shell)
          : write(output, files, shown, shell);
    } catch (IOException e) {
      return refuse(new CannotWrite(shown, Reasons.of(e)), shell);
    }
  }

  private static Layout layout(ParseResult arguments) {
    String word = arguments.matchedOptionValue(LAYOUT, "full");
    return switch (word) {
      case "full" -> Layout.FULL;
      case "include" -> Layout.INCLUDE;
      default -> throw new UsageException("--layout takes full or include, not `" + word + "`");
    };
  }

  /** The nodes that were asked for; all of them where none was. */
  private static ImmutableSet<NodeName> nodes(ParseResult arguments, Snapshot snapshot) {
    List<String> names = arguments.matchedOptionValue(NODE, List.of());
    if (names.isEmpty()) {
      return snapshot.network().nodes().keySet();
    }
    return names.stream()
        .map(name -> Entry.node(name, snapshot.network()))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<OutputFile> files(Emitted emitted) {
    var files = ImmutableList.<OutputFile>builder();
    emitted
        .nodes()
        .forEach(
            (node, texts) ->
                texts.forEach(
                    text ->
                        files.add(
                            new OutputFile(
                                node + "/" + text.name(), text.text(), text.holdsSecret()))));
    return files.build();
  }

  private static int compare(
      OutputFolder output, ImmutableList<OutputFile> files, String shown, Shell shell)
      throws IOException {
    int outdated = 0;
    for (OutputFile file : files) {
      var state = output.stateOf(file);
      if (state == OutputFolder.State.UP_TO_DATE) {
        continue;
      }
      outdated++;
      String path = shown + "/" + file.path();
      switch (state) {
        case UP_TO_DATE -> {}
        case MISSING -> shell.out().println(path + " is missing");
        case FOREIGN -> shell.out().println(path + " was not written by trunkc");
        case DIFFERENT -> {
          String there = output.textOf(file).orElse("");
          shell
              .out()
              .println(
                  there.equals(file.text())
                      ? path + " may be read by others, and holds a secret"
                      : Differences.ofConfiguration(path, there, file.text()));
        }
      }
    }
    var leftOver = leftOver(output, files);
    tellLeftOver(leftOver, shown, shell);
    outdated += leftOver.size();
    shell
        .out()
        .println(
            outdated == 0
                ? shown + " is up to date: " + Report.count(files.size(), "file", "files")
                : shown
                    + " is not up to date: "
                    + outdated
                    + " of "
                    + Report.count(files.size() + leftOver.size(), "file", "files"));
    return outdated == 0 ? ExitCode.OK : ExitCode.NO;
  }

  private static int write(
      OutputFolder output, ImmutableList<OutputFile> files, String shown, Shell shell)
      throws IOException {
    var changed = ImmutableList.<OutputFile>builder();
    for (OutputFile file : files) {
      switch (output.stateOf(file)) {
        case UP_TO_DATE -> {}
        case MISSING, DIFFERENT -> changed.add(file);
        case FOREIGN -> {
          return refuse(new ForeignFile(shown + "/" + file.path()), shell);
        }
      }
    }
    if (files.isEmpty()) {
      shell.out().println("the project declares no node, so there is nothing to write");
      return ExitCode.OK;
    }
    var written = changed.build();
    output.write(written);
    if (written.size() <= MOST_LISTED) {
      written.forEach(file -> shell.out().println("wrote " + shown + "/" + file.path()));
    }
    tellLeftOver(leftOver(output, files), shown, shell);
    shell
        .out()
        .println(
            Report.count(written.size(), "file", "files")
                + " written, "
                + (files.size() - written.size())
                + " unchanged");
    return ExitCode.OK;
  }

  /** Files of another layout or driver, which an Asterisk would read beside the others. */
  private static ImmutableList<String> leftOver(
      OutputFolder output, ImmutableList<OutputFile> files) throws IOException {
    var written = files.stream().map(OutputFile::path).collect(ImmutableSet.toImmutableSet());
    var folders =
        written.stream()
            .map(path -> path.substring(0, path.indexOf('/') + 1))
            .collect(ImmutableSet.toImmutableSet());
    var leftOver = ImmutableList.<String>builder();
    for (String folder : folders) {
      for (Layout layout : Layout.values()) {
        for (String name : NAMES) {
          String path = folder + layout.file(name);
          if (!written.contains(path) && output.hasOurs(path)) {
            leftOver.add(path);
          }
        }
      }
    }
    return leftOver.build();
  }

  private static void tellLeftOver(ImmutableList<String> paths, String shown, Shell shell) {
    for (String path : paths) {
      shell.out().println(shown + "/" + path + " is left over from an earlier compile; remove it");
    }
  }

  private static int refuse(Problem problem, Shell shell) {
    Report.text(ImmutableList.of(problem.explain()), shell.err(), shell.errorColour());
    return ExitCode.NO;
  }
}
