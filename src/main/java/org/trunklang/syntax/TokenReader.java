package org.trunklang.syntax;

import org.trunklang.source.Span;

/** The tokens of a file as the generated parser takes them, one after the other. */
abstract class TokenReader {
  abstract ReadingLog log();

  abstract CharStream stream();

  /** The token that was taken last; before the first one, a token at offset 0. */
  abstract Token last();

  /** Makes the parser look at the tokens after the last one afresh. */
  abstract void reconsider();

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

  /** Whether the next token stands on the line of the one taken last. */
  boolean goesOnInLine() {
    return log().sameLine(last().end, peek().start);
  }

  /** Makes the next token one of another kind. */
  void turnInto(int kind) {
    peek().kind = kind;
    reconsider();
  }

  /** Puts a token before the next one, as if it stood right after the last one. */
  void insert(int kind) {
    var token = Token.newToken(kind, "");
    token.start = last().end;
    token.end = last().end;
    token.next = peek();
    last().next = token;
    reconsider();
  }

  /** Makes two tokens of the next one. The second one is one word of the language. */
  void split(int offset, int secondKind) {
    Token first = peek();
    var second = Token.newToken(secondKind, "");
    second.start = offset;
    second.end = first.end;
    second.next = first.next;
    first.end = offset;
    first.next = second;
    reconsider();
  }

  /** Makes the next token reach up to an offset, whatever the text between holds. */
  void extendTo(int offset) {
    Token token = peek();
    log().silence(token.end, Math.max(offset, stream().end()));
    stream().endAt(offset);
    token.end = offset;
    token.next = null;
  }

  /** Passes over the text from the next token up to an offset, whatever it holds. */
  void skipTo(int offset) {
    var skipped = Token.newToken(TrunkParserConstants.UNEXPECTED, "");
    skipped.start = peek().start;
    skipped.end = offset;
    // What was looked at ahead is read again, with what the lexer finds wrong there.
    log().silence(skipped.start, Math.max(offset, stream().end()));
    stream().endAt(offset);
    last().next = skipped;
    getNextToken();
  }
}
