package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trunklang.asterisk.Compiled.SECRETS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.asterisk.Emitter;
import org.trunklang.asterisk.Layout;
import org.trunklang.model.Down;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.Simulator;

/**
 * Calls in networks that nobody thought of go where the simulator says, also where a trunk is down.
 */
@Tag("lab")
class GeneratedCallsTest {
  private static final int CALLS = 40;
  private static final int CALLS_WITH_A_FAILURE = 15;

  @RegisterExtension final CallLab lab = new CallLab();

  @ParameterizedTest
  @ValueSource(longs = {201, 202, 203, 204, 205, 206})
  void real_servers_do_what_the_simulator_says(long seed) throws IOException {
    var network = GeneratedNetwork.of(seed);
    var routing = network.routing();
    var questions = new LinkedHashSet<Question>();
    questions.addAll(questions(network, routing, Down.NOTHING, CALLS));
    questions.addAll(questions(network, routing, failure(network, seed), CALLS_WITH_A_FAILURE));
    var emitted = Emitter.emit(routing, SECRETS, Layout.FULL);
    assertEquals(
        ImmutableList.of(),
        lab.place("generated network " + seed, routing, emitted.nodes(), questions));
  }

  private static ImmutableList<Question> questions(
      GeneratedNetwork network, Routing routing, Down down, int count) {
    return network
        .calls(count)
        .filter(call -> call.number().length() <= DialedNumber.MAX_LENGTH)
        .filter(call -> Simulator.canStart(call.node(), call.caller(), down))
        .map(call -> new Question(routing.place(call.node(), call.caller()), call.number(), down))
        .collect(ImmutableList.toImmutableList());
  }

  private static Down failure(GeneratedNetwork network, long seed) {
    var trunks = network.network().trunks().keySet().asList();
    TrunkName one = trunks.get(new SplittableRandom(seed).nextInt(trunks.size()));
    return new Down(ImmutableSet.of(one), ImmutableSet.of());
  }
}
