package org.trunklang.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A composite action of GitHub, run as GitHub runs one: its steps in order, until one fails. Steps
 * that are actions themselves are written down with what they are given, and succeed.
 *
 * @param temporary its {@code RUNNER_TEMP}
 */
record CompositeAction(Path file, Path temporary) {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^} ]+) *\\}\\}");

  /** What became of a run: its exit code is that of the step that failed, if one did. */
  record Run(int exitCode, String printed, List<Step> used) {}

  /** A step that is an action. */
  record Step(String action, ImmutableMap<String, String> with) {}

  /**
   * Runs it in a workspace.
   *
   * @param inputs what the workflow gives; what it leaves out has its default
   */
  Run run(Path workspace, Map<String, String> inputs) throws IOException, InterruptedException {
    JsonNode action = YAMLMapper.shared().readTree(file.toFile());
    var values = new Values(inputs(action, inputs));
    var printed = new StringBuilder();
    List<Step> used = new ArrayList<>();
    for (JsonNode step : action.path("runs").path("steps")) {
      if (step.has("uses")) {
        used.add(new Step(step.path("uses").asString(), values.in(step.path("with"))));
        continue;
      }
      Path output = Files.writeString(temporary.resolve("output"), "");
      int code = bash(step, values.in(step.path("env")), output, workspace, printed);
      if (code != 0) {
        return new Run(code, printed.toString(), used);
      }
      for (String line : Files.readAllLines(output)) {
        List<String> parts = Splitter.on('=').limit(2).splitToList(line);
        String name = "steps." + step.path("id").asString("") + ".outputs." + parts.getFirst();
        values.known.put(name, parts.getLast());
      }
    }
    return new Run(0, printed.toString(), used);
  }

  private int bash(
      JsonNode step,
      Map<String, String> environment,
      Path output,
      Path workspace,
      StringBuilder printed)
      throws IOException, InterruptedException {
    if (!step.path("shell").asString().equals("bash")) {
      throw new IllegalArgumentException("a step of a composite action names its shell: " + step);
    }
    Path script = Files.writeString(temporary.resolve("step.sh"), step.path("run").asString());
    Path said = temporary.resolve("said");
    var bash =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
            .directory(workspace.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    bash.environment().putAll(environment);
    bash.environment().put("GITHUB_ACTION_PATH", String.valueOf(file.getParent()));
    bash.environment().put("RUNNER_TEMP", temporary.toString());
    bash.environment().put("GITHUB_OUTPUT", output.toString());
    int code = bash.start().waitFor();
    printed.append(Files.readString(said));
    return code;
  }

  private static Map<String, String> inputs(JsonNode action, Map<String, String> given) {
    Map<String, String> known = new HashMap<>();
    for (var input : action.path("inputs").properties()) {
      String byDefault = input.getValue().path("default").asString("");
      known.put("inputs." + input.getKey(), given.getOrDefault(input.getKey(), byDefault));
    }
    return known;
  }

  /**
   * What expressions stand for.
   *
   * @param known by the expression; grows with what steps put out
   */
  private record Values(Map<String, String> known) {
    ImmutableMap<String, String> in(JsonNode map) {
      var texts = ImmutableMap.<String, String>builder();
      map.properties().forEach(each -> texts.put(each.getKey(), in(each.getValue().asString())));
      return texts.buildOrThrow();
    }

    private String in(String text) {
      return EXPRESSION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found)));
    }

    private String of(MatchResult expression) {
      String value = known.get(expression.group(1));
      if (value == null) {
        throw new IllegalArgumentException("nothing is known of `" + expression.group() + "`");
      }
      return value;
    }
  }
}
