package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.Emitter;
import org.trunklang.asterisk.Layout;
import org.trunklang.model.Node;

/**
 * A real Asterisk gives every number to the rule that Trunk names, with either of its two ways of
 * matching. It is asked what it would choose, which takes no call.
 */
@Tag("lab")
class DialplanLookUpsTest {
  private static final ImmutableList<GeneratedNetwork> NETWORKS =
      LongStream.range(0, Integer.getInteger("lab.networks", 12))
          .mapToObj(GeneratedNetwork::of)
          .collect(toImmutableList());
  private static final int FOR_A_TABLE = 80;

  @RegisterExtension final AsteriskLab lab = new AsteriskLab();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"22", "16"})
  void r_5_16_asterisk_chooses_the_rule_that_trunk_names(String version) throws IOException {
    var plain = new Tally("look-ups, Asterisk " + version);
    var withTree = new Tally("look-ups, Asterisk " + version + ", extenpatternmatchnew=yes");
    AsteriskServer server = start(version);
    for (GeneratedNetwork network : NETWORKS) {
      for (Node node : network.network().nodes().values()) {
        var emitted = new AskedDialplan(server, dialplan(network, node));
        ImmutableList<LookUp> lookUps = lookUps(network, node, emitted);
        plain.compare(network, lookUps, emitted.shown(lookUps));
        withTree.compare(network, lookUps, emitted.withTree().withHints().hinted(lookUps));
      }
    }
    System.out.println(plain);
    System.out.println(withTree);
    assertEquals(ImmutableList.of(), plain.different());
    assertEquals(ImmutableList.of(), withTree.different());
    assertEquals(ImmutableList.of(), server.problems());
    assertTrue(plain.compared() >= 10_000, plain::toString);
    assertTrue(plain.contested() >= 1_000, plain::toString);
  }

  /** From the first look-up to the hang-up, the private contexts included. */
  @ParameterizedTest
  @ValueSource(strings = {"22", "16"})
  void r_5_17_calls_take_the_same_steps_with_extenpatternmatchnew(String version)
      throws IOException {
    AsteriskServer server = start(version);
    for (GeneratedNetwork network : NETWORKS.subList(0, 3)) {
      for (Node node : network.network().nodes().values()) {
        var emitted = new AskedDialplan(server, dialplan(network, node));
        ImmutableList<LookUp> lookUps =
            lookUps(network, node, emitted).stream()
                .filter(LookUp::isContested)
                .limit(20)
                .collect(toImmutableList());
        assertEquals(emitted.steps(lookUps), emitted.withTree().steps(lookUps));
      }
    }
  }

  /** It is the order of the lines that makes it so: turned round, it would not be. */
  @Test
  void r_5_17_in_another_order_extenpatternmatchnew_would_choose_otherwise() throws IOException {
    var turned = new Tally("turned");
    var turnedWithTree = new Tally("turned, extenpatternmatchnew=yes");
    AsteriskServer server = start("22");
    for (GeneratedNetwork network : NETWORKS.subList(0, 4)) {
      for (Node node : network.network().nodes().values()) {
        var emitted = new AskedDialplan(server, dialplan(network, node)).turned();
        ImmutableList<LookUp> lookUps = lookUps(network, node, emitted);
        turned.compare(network, lookUps, emitted.withHints().hinted(lookUps));
        turnedWithTree.compare(network, lookUps, emitted.withTree().withHints().hinted(lookUps));
      }
    }
    assertEquals(ImmutableList.of(), turned.different());
    assertTrue(turnedWithTree.different().size() > 5, turnedWithTree::toString);
  }

  private AsteriskServer start(String version) throws IOException {
    Files.writeString(folder.resolve("extensions.conf"), "[general]\n");
    return lab.start(version, folder);
  }

  /** What a rule looks up itself is in the dialplan only where a rule does. */
  private static ImmutableList<LookUp> lookUps(
      GeneratedNetwork network, Node node, AskedDialplan dialplan) {
    return LookUp.of(network, node, FOR_A_TABLE).stream()
        .filter(lookUp -> dialplan.text().contains("\n[" + lookUp.table().context() + "]\n"))
        .collect(toImmutableList());
  }

  private static String dialplan(GeneratedNetwork network, Node node) {
    var nodes = Emitter.emit(network.routing(), Compiled.SECRETS, Layout.FULL).nodes();
    return requireNonNull(nodes.get(node.name())).getFirst().text();
  }
}
