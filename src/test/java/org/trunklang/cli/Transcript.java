package org.trunklang.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody sees in a terminal: lines that begin with {@code $ } are commands, what follows is
 * their output, and {@code [1]} is an exit code other than 0. Lines before the first command are
 * for the reader.
 */
public record Transcript(String preamble, ImmutableList<Step> steps) {
  public record Step(String command, String output) {}

  public static Transcript read(String text) {
    var preamble = new StringBuilder();
    List<Step> steps = new ArrayList<>();
    String command = null;
    var output = new StringBuilder();
    for (String line : Splitter.on('\n').split(text.stripTrailing())) {
      if (line.startsWith("$ ")) {
        if (command != null) {
          steps.add(new Step(command, output.toString()));
        }
        command = line.substring(2);
        output.setLength(0);
      } else if (command == null) {
        preamble.append(line).append('\n');
      } else {
        output.append(line).append('\n');
      }
    }
    if (command != null) {
      steps.add(new Step(command, output.toString()));
    }
    return new Transcript(preamble.toString(), ImmutableList.copyOf(steps));
  }

  /** The same commands with what they print when they are run in a folder. */
  public Transcript rerun(Path folder) {
    return new Transcript(
        preamble,
        steps.stream()
            .map(step -> new Step(step.command(), run(step.command(), folder)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static String run(String command, Path folder) {
    var words = new ArrayList<>(Splitter.on(' ').omitEmptyStrings().splitToList(command));
    String program = words.removeFirst();
    if (!program.equals("trunkc") && !program.equals("./trunkc")) {
      throw new IllegalArgumentException("a transcript runs trunkc alone, not " + command);
    }
    var bytes = new ByteArrayOutputStream();
    int code;
    try (var in = input(words, folder);
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      var shell = new Shell(out, out, false, false, folder, ImmutableMap.of(), in);
      code = Commands.all().run(words.toArray(String[]::new), shell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String printed = bytes.toString(StandardCharsets.UTF_8);
    if (!printed.isEmpty() && !printed.endsWith("\n")) {
      printed += "\n";
    }
    return code == ExitCode.OK ? printed : printed + "[" + code + "]\n";
  }

  /** What {@code < FILE} at the end of a command gives it to read; takes these words away. */
  private static InputStream input(List<String> words, Path folder) throws IOException {
    int sign = words.indexOf("<");
    if (sign < 0) {
      return InputStream.nullInputStream();
    }
    Path file = folder.resolve(words.remove(sign + 1));
    words.remove(sign);
    return Files.newInputStream(file);
  }

  /** The session as it is written down. */
  public String text() {
    var text = new StringBuilder(preamble);
    for (Step step : steps) {
      text.append("$ ").append(step.command()).append('\n').append(step.output());
    }
    return text.toString();
  }
}
