package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.cli.ThisBuild;

/**
 * A real VS Code, shown by a real browser, with the packaged extension. It is the one that
 * {@code src/test/editors/install-vscode} installs.
 */
class VsCodeWorkbenchTest {
  private static final Path SCRIPTS = Path.of("src/test/editors/vscode").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void r_6_36_vs_code_shows_mends_finds_renames_completes_formats_and_simulates() throws Exception {
    assertEquals(
        """
        there is no trunk or mesh `pstm` trunkc TRK0201 [Ln 6, Col 16] help: did you mean `pstn`?
        fix: write `pstn`
        line 6:   route 9|. -> pstn
        definition: lines.trunk 2:7
        hover: trunk pstn : sip hq -> outside / To the carrier.
        renamed: trunk carrier : sip hq -> outside
        renamed:   route 9|. -> carrier
        begins: route, route, route for, route then
        completion: carrier, line, local, native, reject
        formatted:   route 3XX -> line
        9123 from hq reaches carrier as 123
          hq  phones  9123  route 9|.  hq.trunk:6  -9  -> carrier  123
        above line 5: simulate 223
        223 from branch is rejected unallocated at branch
          branch  phones  223  no rule takes it

        223 from hq rings 223 at hq
          hq  phones  223  extensions 2XX  hq.trunk:5  -> rings 223
        755 from shop rings 755 at rooms
          shop   phones  755  route 7XX       shop.trunk:4         -> inside     755
          rooms  inside  755  extensions 7XX  rooms/rooms.trunk:2  -> rings 755
        beside it still: 755 from shop rings 755 at rooms
        route is rgb(0, 0, 255)
        address is rgb(229, 0, 0)
        carrier is rgb(38, 127, 153)
        notifications: 0
        errors: 0
        """,
        seen("drive.mjs"));
  }

  @Test
  void of_compilers_that_are_asked_for_quickly_the_last_one_runs_alone() throws Exception {
    assertEquals(
        """
        at first: 1
        9123 from hq reaches pstn as 123
        started: 4, running: 1
        9124 from hq reaches pstn as 124
        notifications: 0
        errors: 0
        """,
        seen("restarts.mjs"));
  }

  @Test
  void it_says_that_there_is_no_compiler_and_where_to_set_it() throws Exception {
    assertEquals(
        """
        Trunk: there is no `/nowhere/trunkc`. The settings say where the compiler is.
        messages: 1
        Trunk: the compiler does not run
        setting: The compiler: a command on the path, or the whole path of one.
        errors: 0
        """,
        seen("missing-compiler.mjs"));
  }

  /** What a script has seen in a network of its own. */
  private String seen(String script) throws Exception {
    RealEditor.assumeThereIs("chromium");
    Path tools = tools();
    assumeTrue(RealEditor.isRequired() || Files.exists(tools), () -> "no " + tools);
    Path extension = VsCodeExtension.packaged();
    Path network = Files.createDirectory(folder.resolve("network"));
    TwoOffices.write(network);
    writeShop(network.resolve("shop"));
    Path seen = folder.resolve("seen");
    var person = new ProcessBuilder("node", SCRIPTS.resolve(script).toString());
    var told = person.environment();
    told.put("TRUNK_TOOLS", tools.toString());
    told.put("TRUNK_EXTENSION", extension.toString());
    told.put("TRUNK_NETWORK", network.toString());
    told.put("TRUNK_SERVER", compiler().toString());
    told.put("TRUNK_STARTED", started().toString());
    told.put("TRUNK_WAITING", waiting().toString());
    told.put("TRUNK_SEEN", seen.toString());
    told.put("HOME", Files.createDirectory(folder.resolve("home")).toString());
    RealEditor.Run run = RealEditor.run(person, folder.resolve("said"));
    return Files.exists(seen) ? Files.readString(seen) : run.said();
  }

  /** A network of its own in a folder of the other one, which does not read it. */
  private static void writeShop(Path folder) throws IOException {
    Path rooms = Files.createDirectories(folder.resolve("rooms"));
    Files.writeString(
        folder.resolve("shop.trunk"),
        """
        use "rooms/rooms.trunk"
        node shop {
          address 10.0.1.1
          route 7XX -> inside
        }
        trunk inside : sip shop <-> rooms { secret env("INSIDE") }
        """);
    Files.writeString(
        rooms.resolve("rooms.trunk"),
        """
        node rooms { address 10.0.1.2
          extensions 7XX
        }
        """);
  }

  /** It tells that it has started, and where there is a file, waits until that is gone. */
  private Path compiler() throws IOException {
    Path server = ThisBuild.trunkc(folder);
    Path slow = folder.resolve("slow");
    Files.writeString(
        slow,
        "#!/bin/sh\necho $$ >>'%s'\nwhile [ -e '%s' ]; do sleep 0.1; done\nexec '%s' \"$@\"\n"
            .formatted(started(), waiting(), server));
    Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwx------"));
    return slow;
  }

  private Path started() {
    return folder.resolve("started");
  }

  private Path waiting() {
    return folder.resolve("waiting");
  }

  /** The folder of install-vscode. */
  private static Path tools() throws IOException {
    var wanted =
        new Gson()
            .fromJson(Files.readString(SCRIPTS.resolve("package.json")), JsonObject.class)
            .getAsJsonObject("dependencies");
    String lab = System.getenv().getOrDefault("TRUNK_LAB_DIR", "/var/cache/trunk-lab");
    return Path.of(lab, "vscode-" + wanted.get("code-server").getAsString());
  }
}
