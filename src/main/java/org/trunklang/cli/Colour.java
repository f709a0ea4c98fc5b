package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;

/** Whether a stream shows colours: on a terminal only, and never with NO_COLOR. */
final class Colour {
  /** A stream that may be a terminal. */
  enum Stream {
    OUTPUT("trunkc.tty.out"),
    ERROR("trunkc.tty.err");

    private final String property;

    Stream(String property) {
      this.property = property;
    }
  }

  private Colour() {}

  static boolean wanted(ImmutableMap<String, String> environment, Stream stream) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if ("dumb".equals(environment.get("TERM"))) {
      return false;
    }
    // The launcher looks: Java can only tell whether input and output together are a terminal.
    return "yes".equals(System.getProperty(stream.property));
  }
}
