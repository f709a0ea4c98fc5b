package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;

/** What the simulator warns of is no theory: placed on real servers, the call does it. */
@Tag("lab")
class LoopsAndTollFraudTest {
  @RegisterExtension final CallLab lab = new CallLab();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "comes round with the same number | 7. for any | REPEATS",
        "comes round with a number that grows | 7. for any prepend 7 | GROWS",
      })
  void a_loop_goes_on_until_somebody_ends_it(String what, String route, String why)
      throws IOException {
    var project =
        LabProject.of(
            """
            node a { address 10.0.7.1  extensions 1XX  route %1$s -> link }
            node b { address 10.0.7.2  extensions 2XX  route %1$s -> link }
            trunk link : sip a <-> b { secret plain "round and round" }
            """
                .formatted(route));
    var answers = new ArrayList<Answer>();
    assertEquals(ImmutableList.of(), project.ask(lab, List.of(project.call("a", "7123")), answers));
    var loop = assertInstanceOf(Outcome.Loops.class, answers.getFirst().trace().outcome(), what);
    assertEquals(why, loop.why().name());
    assertTrue(answers.getFirst().call().cutShort(), () -> answers.getFirst().real().toString());
  }

  @Test
  void a_toll_fraud_path_reaches_the_carrier() throws IOException {
    var project =
        LabProject.of(
            """
            node branch { address 10.0.7.1  extensions 1XX }
            node head {
              address 10.0.7.2
              extensions 2XX
              inbound partner 0. -> carrier
            }
            trunk link    : iax2 branch <-> head { secret plain "offices" }
            trunk partner : sip outside -> head { account partner  secret plain "of a partner" }
            trunk carrier : sip head -> outside { host 203.0.113.9  account us  secret plain "ours" }
            """);
    var network = project.routing().network();
    var partner =
        network.endsAt(new NodeName("head")).stream()
            .filter(end -> end.label().equals("partner"))
            .findFirst()
            .orElseThrow();
    var start = project.routing().place(new NodeName("head"), new Caller.Via(partner));
    var answers = new ArrayList<Answer>();
    var call = new Question(start, DialedNumber.of("0044123456"), Down.NOTHING);
    assertEquals(ImmutableList.of(), project.ask(lab, List.of(call), answers));
    assertTrue(answers.getFirst().call().answered());
    assertEquals("0044123456", answers.getFirst().call().arrivals().getLast().extension());
  }
}
