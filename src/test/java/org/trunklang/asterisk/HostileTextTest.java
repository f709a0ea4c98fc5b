package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multiset;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.model.Secret;
import org.trunklang.source.SourceFile;

/**
 * whatever a source says between quotes, in comments and in names of files, and whatever a
 * secret holds, the files have the sections and keys of a harmless network, and each text comes
 * back as it was meant. Or it is refused.
 */
final class HostileTextTest {
  private static final int NETWORKS = 2_000;

  private static final String NETWORK =
      """
      /// {docNode}
      node hub {
        address 10.0.0.1
        asterisk VERSION
        tls-certificate "{certificate}"
        tls-key "{key}"
        /// {docPhone}
        extension 201 "{label}" { secret plain "{phoneSecret}" }
        extension 202 "Other" { secret env("PHONE") }
        extensions 4XX { dial context "{dialContext}" }
        /// {docRoute}
        /// and more
        route 0. -> native "{native}"
        route 1XX -> link then out { music "{music}"  timeout 40s }
        inbound acme, registered, iaxOut, out -> 201
        allow TRK0404 "{reason}"
      }
      node far { address 10.0.0.2  tls-certificate "c"  tls-key "k" }
      node third { address 10.0.0.3 }
      node dsl {}
      /// {docTrunk}
      trunk link : sip hub <-> far { secret plain "{sipSecret}"  transport tls  srtp yes }
      trunk iax : iax2 hub <-> far { secret plain "{iaxSecret}" }
      trunk iaxReg : iax2 third -> hub { account third1  secret file("iaxReg") }
      trunk registered : sip hub -> third { account "{account}"  secret file("registered") }
      trunk acme : sip outside -> hub { account acme1  secret env("ACME") }
      trunk out : sip hub -> outside { host "{host}"  account out1  secret env("OUT") }
      trunk iaxOut : iax2 hub -> outside { host "iax.test"  account out2  secret env("IAXOUT") }
      """;

  private static final ImmutableList<String> FREE =
      ImmutableList.of(
          "docNode",
          "docPhone",
          "docRoute",
          "docTrunk",
          "reason",
          "certificate",
          "key",
          "label",
          "phoneSecret",
          "sipSecret",
          "iaxSecret");

  /** Texts that have to be names: most others are refused. */
  private static final ImmutableList<String> NARROW =
      ImmutableList.of("dialContext", "native", "music", "account", "host");

  private static final ImmutableList<String> KEPT_ELSEWHERE =
      ImmutableList.of("PHONE", "iaxReg", "registered", "ACME", "OUT", "IAXOUT");

  private static final String FILE = "file";

  @ParameterizedTest
  @CsvSource({
    "22,                    FULL",
    "22,                    INCLUDE",
    "16 { sip chan_sip },   FULL",
    "16 { sip chan_sip },   INCLUDE"
  })
  void r_5_5_no_text_becomes_syntax(String version, Layout layout) {
    var random = new Random(1);
    Multiset<String> cameBack = HashMultiset.create();
    var harmless = read(compile(ImmutableMap.of(), version, layout));
    for (int i = 0; i < NETWORKS; i++) {
      var hostile = hostileTexts(random);
      var compiled = compile(hostile, version, layout);
      if (compiled.errors().isEmpty()) {
        var meant = meant(harmless, hostile);
        var read = read(compiled);
        for (int j = 0; j < Math.min(meant.size(), read.size()); j++) {
          assertEquals(meant.get(j), read.get(j), () -> "read back, of " + hostile);
        }
        assertEquals(meant.size(), read.size(), () -> "lines of " + hostile);
        cameBack.addAll(hostile.keySet());
      }
    }
    for (String place : Iterables.concat(FREE, KEPT_ELSEWHERE)) {
      assertTrue(cameBack.count(place) > 20, () -> place + " came back: " + cameBack);
    }
    for (String place : NARROW) {
      assertTrue(cameBack.contains(place), () -> place + " came back: " + cameBack);
    }
  }

  /** Some places with hostile texts; few of those where many are refused. */
  private static ImmutableMap<String, String> hostileTexts(RandomGenerator random) {
    var texts = ImmutableMap.<String, String>builder();
    if (random.nextBoolean()) {
      texts.put(FILE, HostileTexts.withControls(random));
    }
    for (String place : FREE) {
      if (random.nextInt(3) == 0) {
        texts.put(place, HostileTexts.any(random));
      }
    }
    for (String place : NARROW) {
      if (random.nextInt(12) == 0) {
        // Never a number: that would be one that can be called.
        texts.put(place, "x" + HostileTexts.likeName(random));
      }
    }
    for (String place : KEPT_ELSEWHERE) {
      if (random.nextInt(6) == 0) {
        texts.put(place, HostileTexts.withControls(random));
      }
    }
    return texts.buildOrThrow();
  }

  private static Compiled compile(
      ImmutableMap<String, String> texts, String version, Layout layout) {
    String source = NETWORK.replace("VERSION", version);
    for (String place : FREE) {
      boolean isComment = place.startsWith("doc");
      String text = texts.getOrDefault(place, harmless(place));
      source = source.replace("{" + place + "}", isComment ? text : quoted(text));
    }
    for (String place : NARROW) {
      source =
          source.replace("{" + place + "}", quoted(texts.getOrDefault(place, harmless(place))));
    }
    SecretResolver secrets =
        secret ->
            new SecretResolver.Known(
                switch (secret) {
                  case Secret.Env(String name, var _) -> texts.getOrDefault(name, harmless(name));
                  case Secret.InFile(String path, var _) -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    yield texts.getOrDefault(name, harmless(name));
                  }
                  case Secret.Plain(String value, var _) -> value;
                });
    var file = SourceFile.of(texts.getOrDefault(FILE, FILE), source);
    return Compiled.of(layout, secrets, ImmutableList.of(file));
  }

  /** A text that stands nowhere else. */
  private static String harmless(String place) {
    return "q" + place + "q";
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** Everything that the files say, a line for each. */
  private static ImmutableList<String> read(Compiled compiled) {
    var lines = ImmutableList.<String>builder();
    compiled
        .nodes()
        .forEach(
            (node, files) -> {
              for (ConfText file : files) {
                lines.add(node + "/" + file.name());
                if (file.name().endsWith("extensions.conf")) {
                  DialplanReader.read(file.text()).values().forEach(c -> addContext(lines, c));
                } else {
                  ConfReader.read(file.text()).sections().forEach(s -> addSection(lines, s));
                }
                ConfReader.read(file.text()).directives().forEach(lines::add);
              }
            });
    return lines.build();
  }

  private static void addSection(ImmutableList.Builder<String> lines, ConfReader.Section section) {
    lines.add("[" + section.name() + "](" + section.options() + ")");
    for (ConfReader.Setting setting : section.settings()) {
      String value = setting.value();
      lines.add(
          setting.key() + " = " + (setting.key().equals("callerid") ? callerName(value) : value));
    }
  }

  private static void addContext(
      ImmutableList.Builder<String> lines, DialplanReader.Context context) {
    lines.add("[" + context.name() + "] " + context.includes());
    context
        .extens()
        .forEach(
            (name, steps) -> {
              for (DialplanReader.Step step : steps) {
                lines.add(name + " " + step.label() + " " + step.application());
                lines.addAll(step.split());
              }
            });
  }

  /** The name in {@code "name" <number>}, where a backslash makes a character itself. */
  private static String callerName(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    var name = new StringBuilder();
    int i = 1;
    for (; value.charAt(i) != '"'; i++) {
      if (value.charAt(i) == '\\') {
        i++;
      }
      name.append(value.charAt(i));
    }
    return "name " + name + " number" + value.substring(i + 1);
  }

  private static ImmutableList<String> meant(
      ImmutableList<String> harmless, Map<String, String> texts) {
    UnaryOperator<String> meant =
        line -> {
          String result = line;
          for (var text : texts.entrySet()) {
            result = result.replace(harmless(text.getKey()), text.getValue());
          }
          return result;
        };
    return harmless.stream().map(meant).collect(toImmutableList());
  }
}
