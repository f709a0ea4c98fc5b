package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.diagnostics.SarifSchema;

/** The action that checks a network in a workflow of GitHub. */
class GitHubActionTest {
  private static final Path ACTION = Path.of(".github/actions/check/action.yml");
  private static final String RIGHT =
      """
      node hq { address 10.0.0.1  extensions 2XX  route 9|. -> pstn }
      trunk pstn : dahdi hq -> outside { group 1 }
      """;

  @TempDir Path folder;
  private Path repository;
  private CompositeAction action;

  /** The action lies in a clone of its project, as GitHub makes one. */
  @BeforeEach
  void clone_the_action_and_the_network() throws IOException {
    Path ours = folder.resolve("clone").resolve(ACTION);
    Files.createDirectories(ours.getParent());
    Files.copy(ACTION, ours);
    ThisBuild.trunkc(folder.resolve("clone"));
    repository = Files.createDirectory(folder.resolve("the repository"));
    Path temporary = Files.createDirectory(folder.resolve("temp"));
    action = new CompositeAction(ours, temporary);
  }

  @Test
  void a_network_without_mistakes_passes() throws Exception {
    write("network", RIGHT);
    var run = checked("network");
    assertEquals(0, run.exitCode(), run::printed);
    assertTrue(run.printed().startsWith("no mistakes: 1 node, 1 trunk"), run::printed);
    assertEquals(List.of(), uris());
  }

  @Test
  void without_a_folder_it_checks_the_top_of_the_repository() throws Exception {
    write(".", RIGHT.replace("-> pstn", "-> pstm"));
    var run = action.run(repository, Map.of());
    assertEquals(1, run.exitCode(), run::printed);
    assertEquals(List.of("a b.trunk", "a b.trunk"), decoded());
  }

  @Test
  void errors_are_uploaded_from_the_top_of_the_repository_and_fail() throws Exception {
    write("network", RIGHT.replace("-> pstn", "-> pstm"));
    var run = checked("network");
    assertEquals(1, run.exitCode(), run::printed);
    assertTrue(run.printed().contains("error[TRK0201]"), run::printed);
    assertEquals(List.of("network/a b.trunk", "network/a b.trunk"), decoded());
    assertTrue(log().contains("TRK0201"), this::log);
  }

  @Test
  void warnings_are_uploaded_and_pass() throws Exception {
    write("network", RIGHT + "prefix spare = 7XX\n");
    var run = checked("network");
    assertEquals(0, run.exitCode(), run::printed);
    assertTrue(run.printed().contains("warning["), run::printed);
    assertFalse(uris().isEmpty(), this::log);
  }

  @Test
  void a_folder_that_is_not_there_fails() throws Exception {
    var run = checked("net work");
    assertEquals(1, run.exitCode(), run::printed);
    assertTrue(run.printed().contains("there is no `net work`"), run::printed);
    assertEquals(List.of("net%20work"), uris());
  }

  @Test
  void a_compiler_that_does_not_run_leaves_nothing_to_upload() throws Exception {
    Files.writeString(folder.resolve("clone/trunkc"), "#!/bin/sh\necho no JDK\nexit 2\n");
    var run = action.run(repository, Map.of());
    assertEquals(1, run.exitCode(), run::printed);
    assertEquals(List.of("actions/setup-java@v4"), actions(run));
  }

  private void write(String network, String text) throws IOException {
    Path at = Files.createDirectories(repository.resolve(network));
    Files.writeString(at.resolve("a b.trunk"), text);
  }

  /** Whatever is found, it is uploaded. */
  private CompositeAction.Run checked(String network) throws Exception {
    var run = action.run(repository, Map.of("folder", network));
    assertEquals(
        List.of("actions/setup-java@v4", "github/codeql-action/upload-sarif@v3"), actions(run));
    assertEquals(
        action.temporary().resolve("trunkc.sarif").toString(),
        run.used().getLast().with().get("sarif_file"));
    assertEquals(List.of(), SarifSchema.mistakes(log()));
    // The standard allows a result without a place; GitHub refuses the log for it.
    assertEquals(count("\"ruleIndex\":"), count("\"locations\":"), this::log);
    return run;
  }

  private static List<String> actions(CompositeAction.Run run) {
    return run.used().stream().map(CompositeAction.Step::action).toList();
  }

  private String log() {
    try {
      return Files.readString(action.temporary().resolve("trunkc.sarif"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private int count(String word) {
    return Splitter.on(word).splitToList(log()).size() - 1;
  }

  private List<String> uris() {
    return SarifUris.in(log());
  }

  private List<String> decoded() {
    return uris().stream().map(uri -> uri.replace("%20", " ")).toList();
  }
}
