package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.asterisk.Installed;
import org.trunklang.asterisk.Projects;

/** What is written for the examples and golden cases is read by a real Asterisk, all of it. */
@Tag("lab")
class EmittedLoadsTest {
  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  @ParameterizedTest
  @MethodSource("nodes")
  void loads_without_a_warning_and_lists_what_is_declared(Installed node, @TempDir Path folder)
      throws IOException {
    node.writeTo(folder);
    var server = lab.start(node.version(), folder, node.addresses());
    assertEquals(ImmutableList.of(), server.problems());
    if (node.hasPjsip()) {
      assertEquals(node.sipNames(), server.pjsipEndpoints());
    } else {
      assertEquals(node.sipNames(), server.sipPeers());
    }
    assertEquals(node.iaxNames(), server.iaxPeers());
    String dialplan = server.cli("dialplan show");
    for (String context : node.contexts()) {
      assertTrue(dialplan.contains("[ Context '" + context + "' created by"), context);
    }
  }

  static Stream<Installed> nodes() {
    return Projects.all().flatMap(Installed::nodesOf);
  }
}
