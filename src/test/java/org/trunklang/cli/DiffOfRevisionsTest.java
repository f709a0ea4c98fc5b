package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff --git} in a real repository. */
class DiffOfRevisionsTest {
  private static final String NETWORK =
      """
      use "lines.trunk"
      node hq { address 10.0.0.1  extensions 2XX  route 9|. -> pstn }
      """;

  private static final String LINES =
      """
      trunk pstn : sip hq -> outside { host sip.example.net }
      """;

  @TempDir Path repository;

  @Test
  void r_6_33_compares_what_revisions_of_a_folder_hold() throws Exception {
    Path folder = Files.createDirectories(repository.resolve("network"));
    Files.writeString(folder.resolve("hq.trunk"), NETWORK);
    Files.writeString(folder.resolve("lines.trunk"), LINES);
    git("init", "--quiet");
    commit("first");
    Files.writeString(folder.resolve("hq.trunk"), NETWORK.replace("9|.", "9|. except 900X."));
    commit("second");
    Files.writeString(folder.resolve("hq.trunk"), NETWORK.replace("2XX", "3XX"));

    Ran change = run("diff", "-C", folder.toString(), "--git", "HEAD~1..");
    assertEquals(ExitCode.NO, change.code(), change::err);
    assertTrue(change.out().contains("is rejected unallocated at hq"), change::out);
    assertEquals(change.out(), run("diff", "-C", folder.toString(), "--git", "HEAD~1..HEAD").out());
    assertEquals(0, run("diff", "-C", folder.toString(), "--git", "HEAD..HEAD").code());

    Ran files = run("diff", "-C", folder.toString(), "--git", "HEAD");
    assertTrue(files.out().contains(" from hq rings 3"), files::out);
  }

  @Test
  void r_6_33_a_revision_that_is_none_is_wrong_use() throws Exception {
    Files.writeString(repository.resolve("hq.trunk"), NETWORK);
    Ran none = run("diff", "-C", repository.toString(), "--git", "HEAD..");
    assertEquals(ExitCode.USAGE, none.code());
    assertTrue(none.err().contains("git does not know the revision `HEAD`"), none::err);
    assertEquals(
        ExitCode.USAGE, run("diff", "-C", repository.toString(), "--git", "--output=x..").code());
    assertEquals(ExitCode.USAGE, run("diff", "-C", repository.toString(), "--git", "a...b").code());
  }

  private Ran run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var shell =
        new Shell(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            repository,
            ImmutableMap.of());
    int code = Commands.all().run(words, shell);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private record Ran(int code, String out, String err) {}

  private void commit(String message) throws IOException, InterruptedException {
    git("add", "--all");
    git("-c", "user.name=t", "-c", "user.email=t@example.net", "commit", "--quiet", "-m", message);
  }

  private void git(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(repository.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor(), command::toString);
  }
}
