package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.asterisk.Compiled;
import org.trunklang.asterisk.ConfText;
import org.trunklang.asterisk.HostileTexts;
import org.trunklang.asterisk.SelfSigned;

/** on a real Asterisk: hundreds of texts that look like its syntax, and none is taken so. */
@Tag("lab")
final class HostileTextsLoadTest {
  private static final int PHONES = 200;
  private static final int CUSTOMERS = 60;

  /** A file of that name is there, so that a path that comes back otherwise is an error. */
  private static final String FILE = "/etc/asterisk/keys/a;b --; ${X} $[1] (c) {d} \"e\" 'f' ü";

  /** What an Asterisk of its own accord says of so many endpoints at once. */
  private static final String BUSY = "taskprocessor.c";

  @RegisterExtension final AsteriskLab lab = new AsteriskLab();

  private final Random random = new Random(5);
  private final ImmutableList<String> labels = texts(PHONES, _ -> true);
  private final ImmutableList<String> secrets = texts(PHONES, _ -> true);
  private final ImmutableList<String> customers = texts(CUSTOMERS, _ -> true);
  private final ImmutableList<String> iaxCustomers =
      texts(CUSTOMERS, text -> text.indexOf(';') < 0 && !text.startsWith("["));

  @ParameterizedTest
  @ValueSource(strings = {"22", "16 { sip chan_sip }"})
  void r_5_5_loads_without_a_warning(String version, @TempDir Path folder) throws IOException {
    var server = start(version, folder);
    assertEquals(
        ImmutableList.of(),
        server.problems().stream().filter(line -> !line.contains(BUSY)).toList());
    boolean hasPjsip = version.equals("22");
    var names = hasPjsip ? server.pjsipEndpoints() : server.sipPeers();
    assertEquals(PHONES + CUSTOMERS + 1, names.size());
    assertEquals(CUSTOMERS, server.iaxPeers().size());
  }

  @Test
  void r_5_5_each_text_comes_back(@TempDir Path folder) throws IOException {
    var server = start("22", folder);
    for (int i = 0; i < PHONES; i++) {
      assertEquals(secrets.get(i), shown(server, "auth " + number(i), "password"));
      assertEquals(
          quoted(labels.get(i)) + " <" + number(i) + ">",
          shown(server, "endpoint " + number(i), "callerid"));
    }
    for (int i = 0; i < CUSTOMERS; i++) {
      assertEquals(customers.get(i), shown(server, "auth c" + i, "password"));
    }
    assertEquals(FILE + ".crt", shown(server, "transport trunk-tls", "cert_file"));
  }

  private static String shown(AsteriskServer server, String object, String key) {
    String answer = server.cli("pjsip show " + object);
    var line = Pattern.compile("(?dm)^ *" + key + " *: (.*)$").matcher(answer);
    assertTrue(line.find(), answer);
    return line.group(1);
  }

  private AsteriskServer start(String version, Path folder) throws IOException {
    for (ConfText file : Compiled.text(network(version)).files("hub")) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    Path keys = Files.createDirectory(folder.resolve("keys"));
    SelfSigned.writeTo(keys);
    String name = FILE.substring(FILE.lastIndexOf('/') + 1);
    Files.move(keys.resolve("node.crt"), keys.resolve(name + ".crt"));
    Files.move(keys.resolve("node.key"), keys.resolve(name + ".key"));
    return lab.start(version.substring(0, 2), folder, "10.0.0.1");
  }

  private String network(String version) {
    var text = new StringBuilder();
    text.append("node far { address 10.0.0.2  tls-certificate \"c\"  tls-key \"k\" }\n")
        .append("trunk link : sip hub <-> far { transport tls  srtp yes  secret plain \"link-1\" }")
        .append("\nnode hub {\n  address 10.0.0.1\n  asterisk ")
        .append(version)
        .append("\n  tls-certificate ")
        .append(quoted(FILE + ".crt"))
        .append("\n  tls-key ")
        .append(quoted(FILE + ".key"))
        .append('\n');
    for (int i = 0; i < PHONES; i++) {
      text.append("  /// ").append(labels.get(i)).append("\n  extension ").append(number(i));
      text.append(' ').append(quoted(labels.get(i))).append(" { secret plain ");
      text.append(quoted(secrets.get(i))).append(" }\n");
    }
    text.append("}\n");
    Streams.concat(customers("c", "sip", customers), customers("i", "iax2", iaxCustomers))
        .forEach(text::append);
    return text.toString();
  }

  private static Stream<String> customers(String name, String protocol, ImmutableList<String> all) {
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                "/// %4$s\ntrunk t%1$s%2$d : %3$s outside -> hub { account %1$s%2$d secret plain %5$s }\n"
                    .formatted(name, i, protocol, all.get(i), quoted(all.get(i))));
  }

  private static int number(int phone) {
    return 1000 + phone;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private ImmutableList<String> texts(int count, Predicate<String> fits) {
    return Stream.generate(() -> HostileTexts.any(random))
        .filter(text -> text.equals(text.strip()) && fits.test(text))
        .distinct()
        .limit(count)
        .collect(ImmutableList.toImmutableList());
  }
}
