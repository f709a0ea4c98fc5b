package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.model.Down;
import org.trunklang.simulate.Simulator;

/** Generated networks are worth trying: valid, different, and with every kind of call. */
class GeneratedNetworkTest {
  private static Stream<GeneratedNetwork> networks() {
    return LongStream.range(0, 16).mapToObj(GeneratedNetwork::of);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void is_valid_and_the_same_each_time(GeneratedNetwork network) {
    assertFalse(network.snapshot().hasErrors());
    assertEquals(network.source(), GeneratedNetwork.of(network.seed()).source());
    int nodes = network.network().nodes().size();
    assertTrue(nodes >= 2 && nodes <= 5, network::source);
  }

  @Test
  void their_calls_end_in_every_way() {
    Map<String, Integer> ends = new TreeMap<>();
    networks()
        .forEach(
            network -> {
              var simulator = Simulator.of(network.routing());
              network
                  .calls(100)
                  .forEach(
                      call -> {
                        var trace =
                            simulator.simulate(
                                call.node(), call.caller(), call.number(), Down.NOTHING);
                        ends.merge(
                            trace.outcome().getClass().getSimpleName()
                                + (trace.hops().size() > 1 ? " further on" : " at once"),
                            1,
                            Integer::sum);
                      });
            });
    assertTrue(ends.size() >= 8, ends::toString);
  }

  @Test
  void most_of_what_is_drafted_stays() {
    int drafts = 0;
    int dropped = 0;
    int lines = 0;
    for (GeneratedNetwork network : networks().toList()) {
      drafts += network.drafts();
      dropped += network.draft().dropped();
      lines += Splitter.on('\n').splitToList(network.source()).size();
    }
    assertTrue(drafts < 20, "drafts " + drafts);
    assertTrue(dropped < lines / 2, "dropped " + dropped + " of " + (lines + dropped));
  }
}
