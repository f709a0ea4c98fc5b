package org.trunklang.syntax;

import org.trunklang.source.Span;

/** A piece of the source inside a message: not more of it than a line of text can take. */
final class Shown {
  private static final int MOST = 40;

  private Shown() {}

  static String text(Span span) {
    int colon = span.text().indexOf(':');
    if (colon >= 0 && span.file().text().startsWith("@", span.end())) {
      // `user:secret@host`
      return span.text().substring(0, Math.min(colon, MOST)) + ":***";
    }
    if (span.end() - span.start() <= MOST) {
      return span.text();
    }
    return span.file().text().substring(span.start(), span.start() + MOST) + "…";
  }
}
