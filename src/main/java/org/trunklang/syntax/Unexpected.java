package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Something stands where something else is wanted.
 *
 * @param at what stands there, or the place after {@code before} where the line ends too early
 * @param found how the message names what stands there
 * @param expected what could stand there, in words
 */
record Unexpected(Span at, String found, String expected) implements Problem {
  static Unexpected of(ReadingLog log, Token last, Token found, String expected) {
    String words =
        found.is(TrunkParserConstants.EOF)
            ? "the end of the file"
            : found.is(TrunkParserConstants.STRING)
                ? "a text in quotes"
                : "`" + log.source().text().substring(found.start, found.end) + "`";
    return new Unexpected(log.span(found.start, found.end), words, expected);
  }

  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.UNEXPECTED, at, "expected %s, found %s", expected, found);
  }
}
