package org.trunklang.syntax;

import com.google.common.collect.ImmutableSet;

/**
 * The names of settings, for better messages alone: whether a setting is known, and where it may
 * stand, is decided where settings are checked.
 */
final class Settings {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "account",
          "accepts",
          "address",
          "advertise",
          "asterisk",
          "code",
          "codecs",
          "dtmf",
          "group",
          "host",
          "iax2-port",
          "match",
          "music",
          "port",
          "qualify",
          "register",
          "secret",
          "sip-port",
          "srtp",
          "timeout",
          "tls-authorities",
          "tls-certificate",
          "tls-key",
          "tls-port",
          "transport");

  private Settings() {}

  /** Whether a setting has that name. */
  static boolean areNamed(String name) {
    return NAMES.contains(name);
  }

  /** Whether the setting of that name has numbers or addresses with commas between them. */
  static boolean takesList(String name) {
    return name.equals("accepts") || name.equals("match");
  }
}
