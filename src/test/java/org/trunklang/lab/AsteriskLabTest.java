package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lab shows what is right, and what is wrong: hand-written configurations of both kinds, in
 * both versions.
 */
@Tag("lab")
class AsteriskLabTest {

  private static final Path SAMPLES = Path.of("src/test/resources/lab");

  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  @ParameterizedTest
  @ValueSource(strings = {"22", "16"})
  void a_right_configuration_loads_without_a_warning(String version) throws IOException {
    var server = lab.start(version, SAMPLES.resolve("sample-" + version), "192.168.1.1");
    assertEquals(ImmutableList.of(), server.problems());
  }

  @Test
  void lists_what_is_declared_to_22() throws IOException {
    var server = lab.start("22", SAMPLES.resolve("sample-22"), "192.168.1.1");
    assertEquals(ImmutableSet.of("red", "201"), server.pjsipEndpoints());
    assertEquals(ImmutableSet.of("blue"), server.iaxPeers());
    assertSays(server, "dialplan show phones", "'_8XXX' =>", "Dial(IAX2/blue/${EXTEN:1},30)");
    assertSays(server, "pjsip show endpoints", "Endpoint:  red ", "Endpoint:  201 ");
    assertSays(server, "iax2 show peers", "blue/blue ", "192.168.1.2 ");
    assertSays(server, "pjsip show auth red", "a;b");
  }

  @Test
  void lists_what_is_declared_to_16() throws IOException {
    var server = lab.start("16", SAMPLES.resolve("sample-16"), "192.168.1.1");
    assertEquals(ImmutableSet.of("red", "201"), server.sipPeers());
    assertEquals(ImmutableSet.of("blue"), server.iaxPeers());
    assertSays(server, "dialplan show phones", "'_7XXX' =>", "Dial(SIP/red/${EXTEN:1},30)");
    assertSays(server, "sip show peers", "red/red ", "201 ");
    assertSays(server, "iax2 show peers", "blue/blue ", "192.168.1.2 ");
  }

  @Test
  void mistakes_draw_warnings_of_22() throws IOException {
    var server = lab.start("22", SAMPLES.resolve("wrong-22"), "192.168.1.1");
    assertProblems(
        server,
        "Unable to register extension '201' priority 1 in 'phones', already in use",
        "Invalid priority/label '' at line 5 of extensions.conf",
        "Context 'phones' tries to include nonexistent context 'missing'",
        "Error parsing dtmf_mode=rfc2833 at line 14",
        "Unknown type 'buddy' for 'blue' in iax.conf");
    assertEquals(ImmutableSet.of(), server.pjsipEndpoints());
  }

  @Test
  void mistakes_draw_warnings_of_16() throws IOException {
    var server = lab.start("16", SAMPLES.resolve("wrong-16"), "192.168.1.1");
    assertProblems(
        server,
        "Invalid priority/label '' at line 5 of extensions.conf",
        "Unknown insecure mode 'very' on line 8",
        "Unknown type 'buddy' for 'blue' in iax.conf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22", "16"})
  void an_address_that_is_not_the_nodes_draws_an_error(String version) throws IOException {
    var server = lab.start(version, SAMPLES.resolve("sample-" + version), "192.168.1.7");
    assertProblems(server, " ERROR[");
  }

  @Test
  void a_server_that_cannot_start_says_why_and_leaves_nothing(@TempDir Path config)
      throws IOException {
    AsteriskLab.installed("22");
    Files.writeString(
        config.resolve("modules.conf"), "[modules]\nautoload = no\nrequire = no.so\n");
    var failure = assertThrows(IOException.class, () -> lab.start("22", config));
    assertTrue(failure.toString().contains("no.so"), failure::toString);
    assertEquals(0, ProcessHandle.current().descendants().count());
  }

  private static void assertProblems(AsteriskServer server, String... expected) {
    var problems = server.problems();
    for (var part : expected) {
      assertTrue(problems.stream().anyMatch(line -> line.contains(part)), problems::toString);
    }
  }

  private static void assertSays(AsteriskServer server, String command, String... expected) {
    var said = server.cli(command);
    for (var part : expected) {
      assertTrue(said.contains(part), said);
    }
  }
}
