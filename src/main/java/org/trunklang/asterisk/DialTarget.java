package org.trunklang.asterisk;

import org.trunklang.model.SipDriver;
import org.trunklang.model.Trunk;

/** What {@code Dial} is given to call somebody (R-5.22). */
final class DialTarget {
  private DialTarget() {}

  /**
   * A trunk end.
   *
   * @param number an expression or digits; empty: a call without a number
   */
  static String trunk(Wire wire, SipDriver driver, String number) {
    Trunk trunk = wire.trunk();
    ObjectName name = wire.name();
    return switch (trunk.protocol()) {
      case SIP ->
          switch (driver) {
            case PJSIP -> number.isEmpty() ? "PJSIP/" + name : "PJSIP/" + number + "@" + name;
            case CHAN_SIP -> slashed("SIP/" + name, number);
          };
      case IAX2 -> slashed("IAX2/" + name, number);
      case DAHDI -> slashed("DAHDI/g" + trunk.settings().group(), number);
    };
  }

  /** The phone of an extension. */
  static String phone(SipDriver driver, String number) {
    return switch (driver) {
      case PJSIP -> "PJSIP/" + number;
      case CHAN_SIP -> "SIP/" + number;
    };
  }

  private static String slashed(String channel, String number) {
    return number.isEmpty() ? channel : channel + "/" + number;
  }
}
