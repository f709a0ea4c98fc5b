package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Neovim with the set-up of {@code src/editors/neovim}. Without one the test is
 * skipped; with {@code TRUNK_EDITORS=required} in the environment it fails.
 */
class NeovimTest {
  private static final Path SCRIPT = Path.of("src/test/editors/neovim.lua").toAbsolutePath();
  private static final Path SETUP = Path.of("src/editors/neovim").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void r_6_36_neovim_shows_mends_finds_renames_and_formats() throws Exception {
    assumeTrue(isThere() || "required".equals(System.getenv("TRUNK_EDITORS")), "no nvim here");
    Path network = Files.createDirectory(folder.resolve("network"));
    Files.writeString(
        network.resolve("lines.trunk"),
        """
        trunk pstn : sip hq -> outside { host sip.example.net }
        trunk line : sip hq <-> branch { secret env("LINE") }
        node branch { address 10.0.0.2  extensions 3XX }
        """);
    Files.writeString(
        network.resolve("hq.trunk"),
        """
        use "lines.trunk"

        node hq {
          address 10.0.0.1
          extensions 2XX
          route 9|. -> pstn
          route 3XX -> line
        }
        """);
    Path seen = folder.resolve("seen");
    var nvim =
        new ProcessBuilder(
                "nvim",
                "--headless",
                "-u",
                "NONE",
                "-i",
                "NONE",
                "-n",
                "--cmd",
                "set runtimepath+=" + SETUP,
                "-S",
                SCRIPT.toString())
            .directory(network.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    nvim.environment().put("TRUNK_SEEN", seen.toString());
    nvim.environment().put("TRUNK_SERVER", server().toString());
    Process running = nvim.start();
    boolean ended = running.waitFor(2, TimeUnit.MINUTES);
    running.descendants().forEach(ProcessHandle::destroy);
    running.destroy();
    assertTrue(ended, "Neovim did not end: " + Files.readString(folder.resolve("said")));
    assertEquals(
        """
        TRK0201 at 6:16: there is no trunk or mesh `pstm`
        fix: write `pstn`
        line 6:   route 9|. -> pstn
        definition: lines.trunk 1:7
        renamed:   route 9|. -> carrier
        formatted:   route 3XX -> line
        """,
        Files.exists(seen) ? Files.readString(seen) : Files.readString(folder.resolve("said")));
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("nvim", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts this build, as {@code trunkc lsp} would. */
  private Path server() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path script = folder.resolve("server");
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s' -cp '%s' org.trunklang.cli.Main lsp\n"
            .formatted(java, System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }
}
