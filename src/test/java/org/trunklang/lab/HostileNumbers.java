package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;

/**
 * What somebody might send in place of a number, to make a dialplan do what it is not meant to. As
 * the user part of a SIP address, with {@code %} escapes.
 */
final class HostileNumbers {
  /** None of them is a number that a rule takes. */
  static final ImmutableList<String> ALL =
      ImmutableList.<String>builder()
          // Another destination beside the one that is dialed, and other arguments.
          .add("9123%26PJSIP/201", "9123%26SIP/201", "9123%26IAX2/trunk-ilink/9", "9123&SIP")
          .add("9123%26Local/9555%40trunk-phones", "9123%40trunk-phones", "201%40trunk-phones")
          .add("9123%2C1%2CG(trunk-phones%5E9555%5E1)", "9123%2C180%2CU(trunk-dial)", "9123,1,g")
          .add("9123)%20same%3Dn%2CHangup(", "9123%29", "9123%7C30%7Cg", "9123/n", "9123%2Fn")
          // Lines of their own, in a log, on the manager interface, in a script.
          .add("9123%0AAction:%20Originate", "9123%0D%0A%0D%0AINVITE", "%0A9123", "9123%0A")
          // Quotes and expressions.
          .add(
              "9123%22", "9123%22%7C%221", "9%22%20%3D%20%22", "9123%27", "9123%5C", "9123%60id%60")
          .add("9%24%7BSHELL(id)%7D", "9%24%7BEXTEN%7D", "%24%7BGLOBAL(X)%7D", "9%24%7B", "%7D")
          .add("9%24%5B1+1%5D", "%24%5B1%5D", "9%24%5B", "9$(id)")
          // Patterns, which a dialed string may be taken for.
          .add("_X.", "_.", "_!", "_9X.", "_9.", "_9!", "_2XX", "_%5B0-9*%23+%5D.", "_9%7C.", "_")
          .add("X.", "X", "9X", "9N.", "9.", "9!", ".", "!", "%5B0-9%5D", "%5B9%5D123", "9%5B1%5D")
          // Characters that Asterisk ignores when it compares.
          .add("9-123", "2-0-1", "-201", "201-", "-", "--", "9%20123", "%209123", "9123%20", "9%09")
          // Too long, so that it is cut to something else.
          .add("9" + "1".repeat(78), "9".repeat(90), "12".repeat(120))
          // Extensions with a meaning of their own, and those of Trunk's private contexts.
          .add("s", "S", "h", "i", "t", "T", "e", "o", "a", "fax", "failed", "talk")
          .add("long", "BUSY", "NOANSWER", "CONGESTION", "CHANUNAVAIL", "CAUSE21", "CAUSE0", "")
          // Names of contexts and objects.
          .add("trunk-phones", "trunk-dial", "trunk-from-link", "trunk-refused", "trunk-link")
          .add("pri", "acme", "anonymous", "guest", "DAHDI%2Fg1%2F123")
          // Parameters, hosts, and other alphabets' digits.
          .add("9123;phone-context%3Devil", "9123;npdi%3Dyes", "9123%3Bx%3Dy", "9123%3Fx%3Dy")
          .add(
              "9123%C3%A9", "%D9%A1%D9%A2%D9%A3", "%EF%BC%99123", "9%FF%FE", "9123%7F", "9%1B%5B2J")
          .add("9A23", "9123x", "0x9123", "9123%3D1", "9123%7E", "9%5E123", "9123%25", "9123%2526")
          .build();

  /** Cut by every server to 9123, before the dialplan sees it. */
  static final ImmutableList<String> CUT = ImmutableList.of("9123%00456", "9123:password");

  /** What might stand in place of a count: the digits in each are few. */
  static final ImmutableList<String> COUNTS =
      ImmutableList.of(
          "1)),G(trunk-phones^s^1",
          "${EXTEN}",
          "$[2*2]",
          "",
          "-5",
          "1 | 1",
          "\"",
          "a,b,c",
          "^^^",
          "0x7",
          "7&PJSIP/",
          "1))g",
          "\\",
          "١");

  private HostileNumbers() {}

  /** The bytes that an escaped text stands for. */
  static byte[] unescape(String escaped) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(escaped.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
