package org.trunklang.cli;

import java.util.List;
import java.util.regex.Pattern;

/** The files that a log names, as often as it does. */
final class SarifUris {
  private static final Pattern URI = Pattern.compile("\"uri\": \"([^\"]*)\"");

  private SarifUris() {}

  static List<String> in(String log) {
    return URI.matcher(log).results().map(found -> found.group(1)).toList();
  }
}
