package org.trunklang.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compile does to files, and what it leaves alone. */
class CompileOutputTest {
  private static final String SECRET = "between-a-and-b";

  private static final String NETWORK =
      """
      node a { address 192.0.2.1  extensions 1XX  route 2XX -> ab }
      node b { address 192.0.2.2  extensions 2XX }
      node c { address 192.0.2.3  extensions 3XX  route 2XX -> bc }
      trunk ab : sip a <-> b { secret env("AB") }
      trunk bc : iax2 b <-> c { secret env("BC") }
      """;

  private static final ImmutableMap<String, String> SECRETS =
      ImmutableMap.of("AB", SECRET, "BC", "between-b-and-c");

  @TempDir Path folder;

  private record Ran(int code, String said) {}

  private Ran compile(String arguments) {
    return compile(SECRETS, arguments);
  }

  private Ran compile(ImmutableMap<String, String> environment, String arguments) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      var shell = new Shell(out, out, false, false, folder, environment);
      var words = Splitter.on(' ').omitEmptyStrings().splitToList("compile " + arguments);
      int code = Commands.all().run(words.toArray(String[]::new), shell);
      return new Ran(code, bytes.toString(StandardCharsets.UTF_8));
    }
  }

  /** Every file below the project's folder, but the source. */
  private ImmutableList<String> files() throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .filter(path -> !path.endsWith(".trunk"))
          .sorted()
          .collect(toImmutableList());
    }
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("network.trunk"), NETWORK);
  }

  @Test
  void r_5_1_each_node_has_a_folder_of_its_name_and_nothing_else_is_left() throws IOException {
    assertEquals(ExitCode.OK, compile("").code());
    assertEquals(
        ImmutableList.of(
            "asterisk/a/extensions.conf",
            "asterisk/a/iax.conf",
            "asterisk/a/pjsip.conf",
            "asterisk/b/extensions.conf",
            "asterisk/b/iax.conf",
            "asterisk/b/pjsip.conf",
            "asterisk/c/extensions.conf",
            "asterisk/c/iax.conf",
            "asterisk/c/pjsip.conf"),
        files());
  }

  @Test
  void r_5_50_a_file_that_trunkc_did_not_write_is_in_the_way() throws IOException {
    Path foreign = folder.resolve("asterisk/b/pjsip.conf");
    Files.createDirectories(foreign.getParent());
    Files.writeString(foreign, "; written by hand\n");
    var ran = compile("");
    assertEquals(ExitCode.NO, ran.code());
    assertTrue(ran.said().contains("TRK0510"), ran.said());
    assertEquals("; written by hand\n", Files.readString(foreign));
    assertEquals(ImmutableList.of("asterisk/b/pjsip.conf"), files());
  }

  @Test
  void r_5_50_a_link_to_a_file_of_somebody_else_is_not_followed() throws IOException {
    Path theirs = folder.resolve("theirs.conf");
    Files.writeString(theirs, "; written by hand\n");
    Path link = folder.resolve("asterisk/b/pjsip.conf");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, theirs);
    assertEquals(ExitCode.NO, compile("").code());
    assertEquals("; written by hand\n", Files.readString(theirs));
  }

  @Test
  void r_5_51_a_secret_that_is_missing_keeps_every_file_from_being_written() throws IOException {
    compile("");
    String before = Files.readString(folder.resolve("asterisk/a/extensions.conf"));
    Files.writeString(
        folder.resolve("network.trunk"), NETWORK.replace("extensions 1XX", "extensions 5XX"));
    var ran = compile(ImmutableMap.of("AB", SECRET), "");
    assertEquals(ExitCode.NO, ran.code());
    assertTrue(ran.said().contains("TRK0506"), ran.said());
    assertEquals(before, Files.readString(folder.resolve("asterisk/a/extensions.conf")));
  }

  @Test
  void r_5_52_only_its_owner_may_read_a_file_with_a_secret() throws IOException {
    compile("");
    assertEquals("rw-------", mode("asterisk/a/pjsip.conf"));
    assertEquals("rw-r--r--", mode("asterisk/a/iax.conf"));
    assertEquals("rw-r--r--", mode("asterisk/a/extensions.conf"));
    assertEquals("rw-------", mode("asterisk/b/iax.conf"));
    assertEquals("rwxr-xr-x", mode("asterisk"));
    assertEquals("rwxr-xr-x", mode("asterisk/a"));
  }

  @Test
  void r_5_52_a_file_that_others_could_read_is_closed_again() throws IOException {
    compile("");
    Path secret = folder.resolve("asterisk/a/pjsip.conf");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    var told = compile("--check");
    assertEquals(ExitCode.NO, told.code());
    assertTrue(told.said().contains("pjsip.conf may be read by others"), told.said());
    compile("");
    assertEquals("rw-------", mode("asterisk/a/pjsip.conf"));
  }

  @Test
  void r_5_53_check_writes_nothing_and_shows_the_difference_without_secrets() throws IOException {
    assertEquals(ExitCode.NO, compile("--check").code());
    assertEquals(ImmutableList.of(), files());
    compile("");
    assertEquals(ExitCode.OK, compile("--check").code());
    var changed = ImmutableMap.of("AB", "another-secret", "BC", "between-b-and-c");
    var told = compile(changed, "--check");
    assertEquals(ExitCode.NO, told.code());
    assertTrue(told.said().contains("-password = ***"), told.said());
    assertTrue(told.said().contains("+password = ***"), told.said());
    assertFalse(told.said().contains(SECRET), told.said());
    assertFalse(told.said().contains("another-secret"), told.said());
    assertTrue(Files.readString(folder.resolve("asterisk/a/pjsip.conf")).contains(SECRET));
  }

  @Test
  void r_5_54_a_folder_for_which_there_is_no_node_is_left_alone() throws IOException {
    compile("");
    Files.writeString(
        folder.resolve("network.trunk"), "node a { address 192.0.2.1  extensions 1XX }\n");
    assertEquals(ExitCode.OK, compile("").code());
    assertEquals(9, files().size());
    assertEquals(ExitCode.OK, compile("--check").code());
  }

  @Test
  void r_5_54_a_file_of_another_driver_or_layout_is_told_and_left() throws IOException {
    Files.writeString(
        folder.resolve("network.trunk"),
        NETWORK.replace("192.0.2.3", "192.0.2.3  asterisk 16 { sip chan_sip }"));
    compile("");
    Files.writeString(folder.resolve("network.trunk"), NETWORK);
    String told = "asterisk/c/sip.conf is left over from an earlier compile; remove it\n";
    assertTrue(compile("").said().contains(told));
    var checked = compile("--check");
    assertEquals(ExitCode.NO, checked.code());
    assertEquals(told + "asterisk is not up to date: 1 of 10 files\n", checked.said());
    Files.delete(folder.resolve("asterisk/c/sip.conf"));
    assertEquals(ExitCode.OK, compile("--check").code());
    assertTrue(compile("--layout include").said().contains("asterisk/a/iax.conf is left over"));
  }

  @Test
  void one_node_needs_the_secrets_of_that_node_alone() throws IOException {
    var ran = compile(ImmutableMap.of("AB", SECRET), "--node a");
    assertEquals(ExitCode.OK, ran.code(), ran.said());
    assertEquals(3, files().size());
  }
}
