package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.cli.ThisBuild;

/** A real Emacs with eglot and the set-up of {@code src/editors/emacs}. */
class EmacsTest {
  private static final Path SCRIPT = Path.of("src/test/editors/emacs.el").toAbsolutePath();
  private static final Path SETUP = Path.of("src/editors/emacs").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void r_6_36_emacs_shows_mends_finds_renames_and_formats() throws Exception {
    RealEditor.assumeRuns("emacs", "-q", "--batch", "--eval", "(require 'eglot)");
    Path network = Files.createDirectory(folder.resolve("network"));
    TwoOffices.write(network);
    Path seen = folder.resolve("seen");
    var emacs =
        new ProcessBuilder(
                "emacs", "-q", "--batch", "-L", SETUP.toString(), "-l", SCRIPT.toString())
            .directory(network.toFile());
    emacs.environment().put("TRUNK_SEEN", seen.toString());
    emacs.environment().put("TRUNK_SERVER", ThisBuild.trunkc(folder).toString());
    emacs.environment().put("HOME", folder.toString());
    RealEditor.Run run = RealEditor.run(emacs, folder.resolve("said"));
    assertEquals(
        """
        indented: "node a {
          route 1X., // one
            2X.
            -> b
        }
        "
        node: font-lock-keyword-face
        a {: font-lock-function-name-face
        route: font-lock-keyword-face
        1X: font-lock-constant-face
        // one: font-lock-comment-delimiter-face
        one: font-lock-comment-face
        -> b: nil
        commented:   // route 1X., // one
        mode: trunk-mode
        6:16 to 4: trunkc [TRK0201]: there is no trunk or mesh `pstm`
        line 6:   route 9|. -> pstn
        definition: lines.trunk 2:7
        renamed: trunk carrier : sip hq -> outside
        renamed:   route 9|. -> carrier
        formatted:   route 3XX -> line
        """,
        Files.exists(seen) ? Files.readString(seen) : run.said());
  }

  @Test
  void its_mode_compiles_without_a_warning() throws Exception {
    RealEditor.assumeThereIs("emacs");
    Path mode = Files.copy(SETUP.resolve("trunk-mode.el"), folder.resolve("trunk-mode.el"));
    RealEditor.Run run =
        RealEditor.run(
            new ProcessBuilder(
                "emacs",
                "-Q",
                "--batch",
                "--eval",
                "(setq byte-compile-error-on-warn t)",
                "-f",
                "batch-byte-compile",
                mode.toString()),
            folder.resolve("said"));
    assertEquals(0, run.exitCode(), run::said);
  }
}
