package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hooks with a real pre-commit, in a repository that somebody commits to. Without pre-commit
 * this is skipped; with {@code TRUNK_HOOKS=required} in the environment it fails.
 */
class PreCommitTest {
  private static final String RIGHT =
      """
      node hq {
        address 10.0.0.1
        extensions 2XX
      }
      """;

  @TempDir Path folder;
  private Path hooks;
  private Path repository;

  @BeforeEach
  void set_up_a_repository_as_the_readme_says() throws Exception {
    assumeTrue(
        "required".equals(System.getenv("TRUNK_HOOKS")) || Programs.run("pre-commit", "--version"),
        "no pre-commit here");
    ThisBuild.trunkc(folder.resolve("bin"));
    hooks = Files.createDirectory(folder.resolve("hooks"));
    Files.copy(Path.of(".pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
    succeeds(hooks, "git", "init", "--quiet");
    succeeds(hooks, "git", "add", "--all");
    succeeds(hooks, "git", "commit", "--quiet", "-m", "hooks");
    String revision = succeeds(hooks, "git", "rev-parse", "HEAD").strip();

    repository = Files.createDirectory(folder.resolve("repository"));
    succeeds(repository, "git", "init", "--quiet");
    Files.writeString(
        repository.resolve(".pre-commit-config.yaml"),
        """
        repos:
          - repo: %s
            rev: %s
            hooks:
              - id: trunkc-fmt
              - id: trunkc-check
                args: [-C, network]
        """
            .formatted(hooks, revision));
    succeeds(repository, "pre-commit", "install");
    Files.createDirectory(repository.resolve("network"));
  }

  @Test
  void a_network_without_mistakes_is_committed() throws Exception {
    write(RIGHT);
    String said = succeeds(repository, "git", "commit", "-m", "network");
    assertTrue(said.matches("(?s).*trunkc fmt\\.+Passed\n.*trunkc check\\.+Passed\n.*"), said);
  }

  @Test
  void a_text_that_is_not_in_its_layout_is_brought_into_it_and_not_committed() throws Exception {
    write(RIGHT.replace("  ext", "ext"));
    String said = fails(repository, "git", "commit", "-m", "network");
    assertTrue(said.contains("network/hq.trunk"), said);
    assertEquals(RIGHT, Files.readString(repository.resolve("network/hq.trunk")));
    succeeds(repository, "git", "add", "--all");
    succeeds(repository, "git", "commit", "-m", "network");
  }

  @Test
  void a_mistake_is_not_committed_also_one_in_a_file_that_has_not_changed() throws Exception {
    write(RIGHT.replace("2XX", "2XX\n  route 9|. -> pstn"));
    String said = fails(repository, "git", "commit", "-m", "network");
    assertTrue(said.contains("error[TRK0201]: there is no trunk or mesh `pstn`"), said);

    succeeds(repository, "git", "commit", "--no-verify", "-m", "network");
    Files.writeString(repository.resolve("network/branch.trunk"), RIGHT.replace("hq", "branch"));
    succeeds(repository, "git", "add", "--all");
    assertTrue(fails(repository, "git", "commit", "-m", "branch").contains("TRK0201"));
  }

  @Test
  void what_is_no_network_is_not_looked_at() throws Exception {
    Files.writeString(repository.resolve("notes.txt"), "no network");
    succeeds(repository, "git", "add", "--all");
    String said = succeeds(repository, "git", "commit", "-m", "notes");
    assertTrue(said.contains("(no files to check)"), said);
  }

  private void write(String text) throws Exception {
    Files.writeString(repository.resolve("network/hq.trunk"), text);
    succeeds(repository, "git", "add", "--all");
  }

  private String succeeds(Path where, String... command) throws Exception {
    Ran ran = run(where, command);
    assertEquals(0, ran.code(), ran::said);
    return ran.said();
  }

  private String fails(Path where, String... command) throws Exception {
    Ran ran = run(where, command);
    assertNotEquals(0, ran.code(), ran::said);
    return ran.said();
  }

  private record Ran(int code, String said) {}

  /** Nothing that this user has set for git or pre-commit counts. */
  private Ran run(Path where, String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    var program =
        new ProcessBuilder(List.of(command))
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    var environment = program.environment();
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + environment.get("PATH"));
    environment.put("HOME", folder.toString());
    environment.put("PRE_COMMIT_HOME", folder.resolve("cache").toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "somebody");
      environment.put("GIT_" + who + "_EMAIL", "somebody@example.net");
    }
    int code = program.start().waitFor();
    return new Ran(code, Files.readString(said));
  }
}
