package org.trunklang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trunklang.lab.AsteriskLab;

/** What {@code trunkc lab} prints. */
@Tag("lab")
class LabCommandTest {
  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  @Test
  void r_6_25_shows_the_simulators_answer_and_what_the_servers_did() {
    AsteriskLab.requireAll();
    var out = new ByteArrayOutputStream();
    int code = run(out, "lab", "48000", "9", "--from", "a", "-C", "examples/toll-hop");
    var said = out.toString(StandardCharsets.UTF_8).replaceAll("\\d+ ms", "N ms");
    assertEquals(
        """
        48000 from a rings 8000 at b
          a  phones       48000  route 4|.        network.trunk:1  -4  -> interoffice  8000
          b  interoffice  8000   extensions 8XXX  network.trunk:2      -> rings 8000
        real servers: the same; answered, N ms
          a        trunk-phones            48000  _4.    Dial(IAX2/trunk-interoffice/8000) ANSWER
          b        trunk-from-interoffice  8000   _8XXX  Dial(PJSIP/8000) ANSWER
          outside                          p8000

        9 from a is rejected unallocated at a
          a  phones  9  no rule takes it
        real servers: the same; refused at once: no extension takes the number, N ms

        the lab has nothing for trunk pstn: what is dialed on it is compared, and fails
        2 calls placed, all as the simulator says
        """,
        said);
    assertEquals(0, code);
  }

  @Test
  void says_what_to_give_it_where_nothing_is_expected() {
    var out = new ByteArrayOutputStream();
    assertEquals(2, run(out, "lab", "-C", "src/test/resources/golden/emit/native-contexts"));
    var said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("give a NUMBER"), said);
  }

  private static int run(ByteArrayOutputStream out, String... arguments) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Main.run(List.of(arguments).toArray(String[]::new), stream, stream);
    stream.flush();
    return code;
  }
}
