package org.trunklang.check;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** What other systems call the settings and protocols of Trunk. */
final class OtherWords {
  private static final ImmutableMap<String, String> SETTINGS =
      ImmutableMap.<String, String>builder()
          .put("password", "secret")
          .put("passwd", "secret")
          .put("pass", "secret")
          .put("user", "account")
          .put("login", "account")
          .put("ip", "address")
          .put("addr", "address")
          .put("server", "host")
          .put("proxy", "host")
          .put("registrar", "host")
          .put("domain", "host")
          .put("ring", "timeout")
          .put("moh", "music")
          .put("musiconhold", "music")
          .put("version", "asterisk")
          .buildOrThrow();

  private static final ImmutableMap<String, String> PROTOCOLS =
      ImmutableMap.of("pjsip", "sip", "chan_sip", "sip", "iax", "iax2", "pri", "dahdi");

  private OtherWords() {}

  static Optional<String> setting(String word) {
    return Optional.ofNullable(SETTINGS.get(word));
  }

  static Optional<String> protocol(String word) {
    return Optional.ofNullable(PROTOCOLS.get(word));
  }
}
