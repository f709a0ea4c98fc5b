package org.trunklang.lsp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what the checker takes is offered for a trunk. */
class TrunksOfferedTest {
  private static final String NETWORK =
      """
      node a { address 10.0.0.1 }
      node b { address 10.0.0.2 }
      node c { address 10.0.0.3 }
      trunk peers : sip a <-> b
      trunk up : sip a -> b { secret env("UP") }
      trunk down : sip b -> a { secret env("DOWN") }
      trunk out : sip a -> outside { host sip.example.net }
      trunk in : sip outside -> a { secret env("IN") }
      profile told : sip { advertise yes }
      profile quiet : sip { advertise no }
      mesh says : sip a, b { advertise yes }
      mesh silent : sip a, b
      mesh taken : sip a, b with quiet, told
      mesh hushed : sip a, b with told, quiet
      mesh turned : sip a, b with told { advertise no }
      mesh elsewhere : sip b, c { advertise yes }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'node a { route 1 for ^', peers down out in says silent taken hushed turned",
    "'node b { route 1 for ^', peers up says silent taken hushed turned elsewhere",
    "'node a { route 1 for any -> ^', peers up down out in says taken",
    "'node a { route 1 for any -> 2 then ^', peers up down out in says taken",
    "'node a { inbound ^', peers up down out in says silent taken hushed turned",
    "'profile p : node { route 1 for ^', peers up down out in says silent taken hushed turned"
        + " elsewhere",
    "'profile p : node { route 1 for any -> ^', peers up down out in says taken elsewhere",
  })
  void r_6_40_trunks_are_offered_where_they_can_stand(String text, String offered)
      throws Exception {
    assertEquals(
        offered,
        Offered.at(
            folder,
            NETWORK,
            text,
            "peers|up|down|out|in|says|silent|taken|hushed|turned|elsewhere"));
  }

  @Test
  void r_6_40_a_member_is_a_destination_whatever_its_mesh_says() throws Exception {
    String text = "node a { route 1 for any -> ^";
    assertEquals("silent.b", Offered.at(folder, NETWORK, text, "silent.*"));
  }

  @Test
  void r_6_40_a_call_comes_by_a_trunk_or_from_a_member() throws Exception {
    assertEquals(
        "up says.a says.b", Offered.at(folder, NETWORK, "expect 1 from ^", "(up|says)(\\..*)?"));
    assertEquals(
        "up says", Offered.at(folder, NETWORK, "expect 1 from a reaches ^", "(up|says)(\\..*)?"));
  }
}
