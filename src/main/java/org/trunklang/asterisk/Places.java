package org.trunklang.asterisk;

import org.trunklang.model.Origin;
import org.trunklang.source.Span;

/** Where to point at in a declaration. */
final class Places {
  private Places() {}

  /** A declaration up to its block, or to the end of its first line. */
  static Span head(Origin origin) {
    Span whole = origin.span();
    String text = whole.file().text();
    int end = whole.start();
    while (end < whole.end() && text.charAt(end) != '{' && text.charAt(end) != '\n') {
      end++;
    }
    while (end > whole.start() && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(whole.file(), whole.start(), end);
  }
}
