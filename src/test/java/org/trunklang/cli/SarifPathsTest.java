package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files are called in a log that is written as SARIF. */
class SarifPathsTest {
  @TempDir Path folder;
  private Path here;

  @BeforeEach
  void write() throws Exception {
    here = Files.createDirectory(folder.resolve("here"));
    Path network = Files.createDirectory(here.resolve("network"));
    Path shared = Files.createDirectory(here.resolve("shared"));
    Path away = Files.createDirectory(folder.resolve("away"));
    Files.writeString(
        network.resolve("a.trunk"),
        "use \"../shared/b.trunk\"\nuse \"../../away/c.trunk\"\nnode a { route 1 -> nowhere }\n");
    Files.writeString(shared.resolve("b.trunk"), "node b { route 1 -> nowhere }\n");
    Files.writeString(away.resolve("c.trunk"), "node c { route 1 -> nowhere }\n");
  }

  @Test
  void r_6_22_files_are_named_from_where_the_command_runs() {
    Set<String> all =
        Set.of("network/a.trunk", "shared/b.trunk", "file://" + folder.resolve("away/c.trunk"));
    assertEquals(all, uris("-C", "network"));
    assertEquals(all, uris("-C", here.resolve("network").toString()));
    assertEquals(all, uris("network/a.trunk"));
  }

  @Test
  void r_6_22_so_are_folders_without_sources() {
    assertEquals(Set.of("nowhere"), uris("-C", "nowhere"));
    assertEquals(Set.of("."), uris());
    assertEquals(Set.of("network/a.trunk"), uris("-C", "network/a.trunk"));
  }

  private Set<String> uris(String... which) {
    var words = new ArrayList<>(List.of("check", "--format", "sarif"));
    words.addAll(List.of(which));
    var out = new ByteArrayOutputStream();
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    var shell = new Shell(printed, printed, false, false, here, ImmutableMap.of());
    assertEquals(ExitCode.NO, Commands.all().run(words.toArray(String[]::new), shell));
    return new TreeSet<>(SarifUris.in(out.toString(StandardCharsets.UTF_8)));
  }
}
