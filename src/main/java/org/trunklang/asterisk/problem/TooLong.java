package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Something that Asterisk would cut, or skip, because of its length.
 *
 * @param what it is, with its article: {@code this pattern}
 */
public record TooLong(Span span, String what, int length, int most) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
        Code.TOO_LONG_FOR_ASTERISK,
        span,
        "%s takes %d bytes in Asterisk's files, where %d are kept",
        what,
        length,
        most);
  }
}
