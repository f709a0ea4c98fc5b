package org.trunklang.syntax;

import org.trunklang.source.Span;

/** The tokens of a file as the generated parser takes them, one after the other. */
abstract class TokenReader {
  abstract ReadingLog log();

  /** The token that was taken last; before the first one, a token at offset 0. */
  abstract Token last();

  /** Makes the parser look at the tokens after {@code last} afresh. */
  abstract void reconsider(Token last);

  /** The token at a distance from the one taken last, without taking it. Generated. */
  public abstract Token getToken(int index);

  /** Takes a token. Generated. */
  public abstract Token getNextToken();

  Token peek() {
    return getToken(1);
  }

  Span span(Token token) {
    return log().span(token.start, token.end);
  }

  /** From a token to the one that was taken last. */
  Span since(Token first) {
    return log().span(first.start, Math.max(first.start, last().end));
  }

  String text(Token token) {
    return log().source().text().substring(token.start, token.end);
  }

  boolean startsLine(Token token) {
    return log().startsLine(token.start);
  }
}
