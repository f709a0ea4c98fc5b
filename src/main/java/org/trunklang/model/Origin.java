package org.trunklang.model;

import java.util.Optional;
import org.trunklang.source.Span;

/** Where something was written, and its documentation: the {@code ///} lines joined by newlines. */
public record Origin(Span span, Optional<String> doc) {
  /** The place up to a block, or to the end of its first line: what to point at. */
  public Span head() {
    String text = span.file().text();
    int end = span.start();
    while (end < span.end() && text.charAt(end) != '{' && text.charAt(end) != '\n') {
      end++;
    }
    while (end > span.start() && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(span.file(), span.start(), end);
  }
}
