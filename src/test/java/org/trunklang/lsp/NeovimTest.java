package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.cli.ThisBuild;

/** A real Neovim with the set-up of {@code src/editors/neovim}. */
class NeovimTest {
  private static final Path SCRIPT = Path.of("src/test/editors/neovim.lua").toAbsolutePath();
  private static final Path SETUP = Path.of("src/editors/neovim").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void r_6_36_neovim_shows_mends_finds_renames_formats_and_simulates() throws Exception {
    RealEditor.assumeThereIs("nvim");
    Path network = Files.createDirectory(folder.resolve("network"));
    TwoOffices.write(network);
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
            .directory(network.toFile());
    nvim.environment().put("TRUNK_SEEN", seen.toString());
    nvim.environment().put("TRUNK_SERVER", ThisBuild.trunkc(folder).toString());
    RealEditor.Run run = RealEditor.run(nvim, folder.resolve("said"));
    assertEquals(
        """
        TRK0201 at 6:16: there is no trunk or mesh `pstm`
        fix: write `pstn`
        line 6:   route 9|. -> pstn
        simulate 223: 223 from branch is rejected unallocated at branch
        definition: lines.trunk 2:7
        renamed:   route 9|. -> carrier
        formatted:   route 3XX -> line
        """,
        Files.exists(seen) ? Files.readString(seen) : run.said());
  }
}
