package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;

/**
 * A call that goes round ends. The two nodes have one address, so one server is both of them: it
 * calls itself, again and again.
 */
@Tag("lab")
final class HopBoundTest {
  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  @ParameterizedTest
  @CsvSource({"22, sip", "16, sip", "22, iax2", "16, iax2"})
  void r_5_48_a_call_that_goes_round_ends_after_a_hundred_nodes(
      String version, String protocol, @TempDir Path folder) throws IOException {
    var network =
        """
        node a { address 10.0.0.1  asterisk VERSION  route 7X for any -> round }
        node b { address 10.0.0.1  asterisk VERSION }
        trunk round : PROTOCOL a <-> b { secret plain "round-and-round" }
        """
            .replace("VERSION", version)
            .replace("PROTOCOL", protocol);
    for (ConfText file : Compiled.text(network).files("a")) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    var server = lab.start(version, folder, "10.0.0.1");
    server
        .ami()
        .send(
            "Originate",
            ImmutableMap.of(
                "Channel", "Local/70@trunk-phones/n",
                "ChannelId", "round",
                "Application", "Wait",
                "Data", "5",
                "Async", "true"));
    server.ami().await(event -> event.isEvent("Hangup") && event.get("Uniqueid").equals("round"));
    assertEquals(100, steps(server, "trunk-dial", "Dial"));
    assertEquals(1, steps(server, "trunk-refused", "Hangup"));
    assertEquals(ImmutableList.of(), server.problems());
  }

  private static long steps(AsteriskServer server, String context, String application) {
    return server.ami().events().stream()
        .filter(event -> event.isEvent("Newexten"))
        .filter(event -> event.get("Context").equals(context))
        .filter(event -> event.get("Application").equals(application))
        .count();
  }
}
