package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.source.SourceFile;

/** Secrets that come out of Asterisk's files as others are refused. */
final class SecretsFitTest {
  private static final String NETWORK =
      """
      node a { address 10.0.0.1  asterisk VERSION }
      node b { address 10.0.0.2 }
      trunk t : PROTOCOL a ARROW b { secret env("S") ACCOUNT }
      """;

  private static ImmutableList<String> codes(
      String version, String protocol, String arrow, String secret) {
    String text =
        NETWORK
            .replace("VERSION", version)
            .replace("PROTOCOL", protocol)
            .replace("ARROW", arrow)
            .replace("ACCOUNT", arrow.equals("->") ? "account 199" : "");
    return Compiled.of(
            Layout.FULL,
            _ -> new SecretResolver.Known(secret),
            ImmutableList.of(SourceFile.of("network.trunk", text)))
        .errors()
        .stream()
        .map(error -> error.code().id())
        .distinct()
        .collect(toImmutableList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " x", "x ", "a\nb", "a\tb", "a\0b"})
  void r_3_42_r_5_5_what_no_file_can_hold(String secret) {
    assertEquals(ImmutableList.of("TRK0505"), codes("22", "sip", "<->", secret));
  }

  @ParameterizedTest
  @CsvSource({
    "22,                  sip,  <->, 'a;b:c@d[e(f/g\"h\\i', ''",
    "22,                  sip,  ->,  'a;b:c@d[e(f/g\"h\\i', ''",
    "22,                  iax2, <->, 'a;b', TRK0505",
    "22,                  iax2, <->, '[ab', TRK0505",
    "22,                  iax2, <->, 'a[b:c@d', ''",
    "22,                  iax2, ->,  'a:b', TRK0505",
    "22,                  iax2, ->,  'a@b', TRK0505",
    "22,                  iax2, ->,  'a[b', ''",
    "16 { sip chan_sip }, sip,  <->, 'a;b:c@d[e(f/g\"h\\i', ''",
    "16 { sip chan_sip }, sip,  ->,  'a\"b', TRK0505",
    "16 { sip chan_sip }, sip,  ->,  'a(b', TRK0505",
    "16 { sip chan_sip }, sip,  ->,  'a[b', TRK0505",
    "16 { sip chan_sip }, sip,  ->,  'a/b', TRK0505",
    "16 { sip chan_sip }, sip,  ->,  'a:b', TRK0505",
    "16 { sip chan_sip }, sip,  ->,  'a\\b', TRK0505",
    "16 { sip chan_sip }, sip,  ->,  'a@b;c', ''"
  })
  void r_5_46_what_a_driver_takes_for_syntax(
      String version, String protocol, String arrow, String secret, String expected) {
    assertEquals(expected, String.join(" ", codes(version, protocol, arrow, secret)));
  }

  @ParameterizedTest
  @CsvSource({
    "sip,  <->, 128, ''",
    "sip,  <->, 129, TRK0505",
    "iax2, <->,  79, ''",
    "iax2, <->,  80, TRK0505",
    "iax2, ->,   80, TRK0505"
  })
  void r_5_46_what_a_driver_keeps(String protocol, String arrow, int bytes, String expected) {
    assertEquals(expected, String.join(" ", codes("22", protocol, arrow, "x".repeat(bytes))));
    String accented = "é".repeat(bytes / 2) + "x".repeat(bytes % 2);
    assertEquals(expected, String.join(" ", codes("22", protocol, arrow, accented)));
  }
}
