package org.trunklang.lab;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which extension of its dialplan a server gives a number to, asked without a call. */
final class ChosenExtension {
  private static final Pattern FIRST_PRIORITY =
      Pattern.compile("^ *'([^']*)' => +1\\. ", Pattern.MULTILINE);

  private ChosenExtension() {}

  static Optional<String> of(Ami ami, String context, String number) throws IOException {
    return in(ami.command("dialplan show " + number + "@" + context));
  }

  /** The extension that comes first of those that own priority 1 (asterisk-facts: 13). */
  static Optional<String> in(String answer) {
    var matcher = FIRST_PRIORITY.matcher(answer);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
