package org.trunklang.format;

import org.trunklang.syntax.TokenSpan;

/**
 * A token or comment, what stands before it in the source, and what shall stand before it. What
 * shall is decided step by step, so that these two are the only things here that change.
 */
final class Piece {
  final TokenSpan token;
  final String text;

  /** Whether a declaration, an item of a block or a setting begins here. */
  final boolean beginsItem;

  /** The line breaks between the piece before and this one in the source. */
  final int breaksInSource;

  /** The blanks between the two when both stand on a line; a tab is more than any. */
  final int blanksInSource;

  /** The line breaks before it; two of them make a blank line. */
  int breaks = 0;

  /** The blanks before it: after a line break, its indentation. */
  int blanks = 0;

  /** Whether a line of its own is due to it, be it an item, a comment or a closing brace. */
  boolean beginsRow = false;

  Piece(TokenSpan token, String text, boolean beginsItem, int breaksInSource, int blanksInSource) {
    this.token = token;
    this.text = text;
    this.beginsItem = beginsItem;
    this.breaksInSource = breaksInSource;
    this.blanksInSource = blanksInSource;
  }

  void breakLine(int lineBreaks, int indent) {
    breaks = lineBreaks;
    blanks = indent;
  }

  void follow(int gap) {
    breaks = 0;
    blanks = gap;
  }

  boolean isComment() {
    return switch (token.kind()) {
      case COMMENT, DOC_COMMENT -> true;
      case WORD, NUMBER, STRING, PUNCTUATION, UNKNOWN -> false;
    };
  }

  /** Whether it is a comment that takes the rest of its line. */
  boolean endsLine() {
    return isComment() && text.startsWith("//");
  }

  boolean isSign(String sign) {
    return token.kind() == TokenSpan.Kind.PUNCTUATION && text.equals(sign);
  }

  boolean isWord() {
    return token.kind() == TokenSpan.Kind.WORD;
  }

  boolean isWord(String word) {
    return isWord() && text.equals(word);
  }

  boolean isNumber() {
    return token.kind() == TokenSpan.Kind.NUMBER;
  }

  boolean isString() {
    return token.kind() == TokenSpan.Kind.STRING;
  }

  boolean hasSeveralLines() {
    return isComment() && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
  }

  /** How many columns it takes. */
  int width() {
    return text.codePointCount(0, text.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
