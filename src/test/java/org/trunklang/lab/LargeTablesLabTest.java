package org.trunklang.lab;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;
import org.trunklang.asterisk.DialplanWalk;
import org.trunklang.asterisk.LargeTables;
import org.trunklang.asterisk.LargeTablesTest;

/** Tables of thousands of rows, split, in a real Asterisk: each number finds its rule. */
@Tag("lab")
final class LargeTablesLabTest {
  private static final Pattern FIRST_STEP = Pattern.compile("1\\. (\\S.*?)\\s+\\[");

  /** A context in which only the new matcher finds 15. */
  private static final String CONTROL = "[control]\nexten => _[X]5,1,Hangup()\n";

  private static final int LOOK_UPS = 600;
  private static final int CALLS = 300;

  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  @ParameterizedTest
  @ValueSource(strings = {"22", "16"})
  void r_5_16_r_5_45_a_split_table_chooses_as_one(String version, @TempDir Path folder)
      throws IOException {
    var compiled = Compiled.text(LargeTables.text(7, 3_000));
    var server = start(version, "no", compiled, folder);
    var walk = new DialplanWalk(compiled.file("hub", "extensions.conf"));
    for (var table : LargeTablesTest.expected(compiled.network(), LOOK_UPS).entrySet()) {
      assertTrue(
          table.getValue().size() > LOOK_UPS / 3, () -> table.getValue().size() + " numbers");
      var found =
          Maps.toMap(
              table.getValue().keySet(),
              number -> row(server, table.getKey(), number).map(walk::handWritten));
      assertEquals(ImmutableMap.of(), Maps.difference(table.getValue(), found).entriesDiffering());
    }
  }

  /** The console always looks up by the old matcher; so these are calls. */
  @ParameterizedTest
  @CsvSource({"22, no", "22, yes", "16, yes"})
  void r_5_16_r_5_45_calls_come_to_the_rule_with_either_matcher(
      String version, String newMatcher, @TempDir Path folder) throws IOException {
    var compiled = Compiled.text(LargeTables.text(7, 3_000));
    var server = start(version, newMatcher, compiled, folder);
    assertEquals(newMatcher.equals("yes"), isReached(server), "the matcher asked for");
    var expected =
        Maps.filterValues(
            LargeTablesTest.expected(compiled.network(), CALLS)
                .getOrDefault("trunk-phones", ImmutableMap.of()),
            there -> !there.equals(Optional.of("")));
    var found = Maps.toMap(expected.keySet(), number -> calls(server, "trunk-phones", number));
    assertEquals(ImmutableMap.of(), Maps.difference(expected, found).entriesDiffering());
  }

  private AsteriskServer start(String version, String newMatcher, Compiled compiled, Path folder)
      throws IOException {
    for (ConfText file : compiled.files("hub")) {
      Files.writeString(
          folder.resolve(file.name()),
          file.text().replace("extenpatternmatchnew = no", "extenpatternmatchnew = " + newMatcher));
    }
    Files.writeString(
        folder.resolve("extensions-local.conf"),
        LargeTables.CONTEXTS.stream()
            .map(name -> "[" + name + "]\nexten => i,1,Hangup()\n")
            .collect(joining("", "", CONTROL)));
    var server = lab.start(version, folder, "10.0.0.1");
    assertEquals(ImmutableList.of(), server.problems());
    return server;
  }

  private static boolean isReached(AsteriskServer server) {
    return calls(server, "control", "15").isPresent();
  }

  /** The context written by hand that a call comes to; nothing where there is no such number. */
  private static Optional<String> calls(AsteriskServer server, String context, String number) {
    String id = context + "-" + number;
    try {
      server
          .ami()
          .send(
              "Originate",
              ImmutableMap.of(
                  "Channel",
                  "Local/" + number + "@" + context + "/n",
                  "ChannelId",
                  id,
                  "OtherChannelId",
                  id + "-2",
                  "Application",
                  "Wait",
                  "Data",
                  "5",
                  "Async",
                  "true"));
      server.ami().await(event -> event.isEvent("Hangup") && event.get("Uniqueid").equals(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return server.ami().events().stream()
        .filter(event -> event.isEvent("Newexten") && event.get("Uniqueid").equals(id + "-2"))
        .map(event -> event.get("Context"))
        .filter(there -> !there.startsWith("trunk-"))
        .findFirst();
  }

  /** The step that a number comes to, through the parts of the table. */
  private static Optional<String> row(AsteriskServer server, String context, String number) {
    var step = FIRST_STEP.matcher(server.cli("dialplan show " + number + "@" + context));
    if (!step.find()) {
      return Optional.empty();
    }
    var part = DialplanWalk.part(step.group(1));
    return part.isPresent() ? row(server, part.get(), number) : Optional.of(step.group(1));
  }
}
