package org.trunklang.asterisk;

import org.trunklang.model.Phone;

/** The name and number that a phone of this node shows to whom it calls. */
final class CallerId {
  private CallerId() {}

  static String of(Phone phone) {
    String number = "<" + phone.number().digits() + ">";
    return phone
        .label()
        .map(label -> "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"") + "\" " + number)
        .orElse(number);
  }
}
