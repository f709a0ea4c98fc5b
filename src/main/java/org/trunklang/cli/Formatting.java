package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.format.Formatter;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.project.UnreadableSource;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;

/** One run of {@code fmt}, and what came of the files so far. */
final class Formatting {
  private static final String STDIN = "<stdin>";

  private final ProjectFolder project;
  private final boolean checks;
  private final Shell shell;
  private final ImmutableList.Builder<Diagnostic> mistakes = ImmutableList.builder();
  private int changed = 0;
  private int unchanged = 0;
  private int refused = 0;

  Formatting(ProjectFolder project, boolean checks, Shell shell) {
    this.project = project;
    this.checks = checks;
    this.shell = shell;
  }

  int files(ImmutableList<String> names) {
    for (String name : names) {
      switch (project.sources().loader().load(name)) {
        case Loaded.Found(var source) -> file(name, source);
        case Loaded.Missing _ -> refuse(UnreadableSource.missing(name));
        case Loaded.Unreadable(var problem) -> refuse(problem);
      }
    }
    Report.text(mistakes.build(), shell.err(), shell.errorColour());
    if (changed + unchanged > 0) {
      shell.out().println(summary());
    }
    return refused > 0 || (checks && changed > 0) ? ExitCode.NO : ExitCode.OK;
  }

  private void file(String name, SourceFile source) {
    format(source).ifPresent(formatted -> put(name, source, formatted));
  }

  private void put(String name, SourceFile source, String formatted) {
    Path path = project.folder().resolve(name);
    if (!Files.isRegularFile(path)) {
      refuse(UnreadableSource.failed(name, "it is no regular file; `-` is standard input"));
      return;
    }
    try {
      byte[] bytes = formatted.getBytes(StandardCharsets.UTF_8);
      if (Arrays.equals(bytes, Files.readAllBytes(path))) {
        unchanged++;
        return;
      }
      if (checks) {
        showDifference(source, formatted);
      } else {
        FileReplacement.replace(path, bytes);
        shell.out().println("formatted " + name);
      }
      changed++;
    } catch (IOException e) {
      refuse(new CannotWrite(name, Reasons.of(e)));
    }
  }

  int standardInput() {
    switch (load()) {
      case Loaded.Found(var source) ->
          format(source).ifPresent(formatted -> print(source, formatted));
      case Loaded.Missing _ -> refuse(UnreadableSource.missing(STDIN));
      case Loaded.Unreadable(var problem) -> refuse(problem);
    }
    Report.text(mistakes.build(), shell.err(), shell.errorColour());
    return refused > 0 || changed > 0 ? ExitCode.NO : ExitCode.OK;
  }

  private void print(SourceFile source, String formatted) {
    if (!checks) {
      shell.out().print(formatted);
    } else if (!formatted.equals(source.text())) {
      showDifference(source, formatted);
      changed++;
    }
  }

  private Loaded load() {
    try {
      return FileLoader.decode(STDIN, shell.in().readNBytes((int) UnreadableSource.MAX_BYTES + 1));
    } catch (IOException e) {
      return new Loaded.Unreadable(UnreadableSource.failed(STDIN, Reasons.of(e)));
    }
  }

  /** A source in its layout, unless it has mistakes, which are noted. */
  private Optional<String> format(SourceFile source) {
    var file = Parser.parse(source);
    if (Formatter.accepts(file)) {
      return Optional.of(Formatter.format(file));
    }
    file.problems().forEach(problem -> mistakes.add(problem.explain()));
    refused++;
    return Optional.empty();
  }

  private void refuse(Problem problem) {
    mistakes.add(problem.explain());
    refused++;
  }

  private void showDifference(SourceFile source, String formatted) {
    shell
        .out()
        .println(
            formatted.equals(source.text())
                ? source.name() + " begins with a byte order mark"
                : Differences.ofSource(source, SourceFile.of(source.name(), formatted)));
  }

  private String summary() {
    String left =
        refused == 0 ? "" : ", " + refused + " left as " + (refused == 1 ? "it is" : "they are");
    return Report.count(changed, "file", "files")
        + (checks ? " to format, " : " formatted, ")
        + unchanged
        + (checks ? " formatted already" : " unchanged")
        + left;
  }
}
