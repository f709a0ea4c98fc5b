package org.trunklang.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A path as a URI, a relative one unless it is whole: what may not stand in one is written by its
 * bytes.
 */
final class Uri {
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private Uri() {}

  static String ofPath(String path) {
    var uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (letterOrDigit || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
