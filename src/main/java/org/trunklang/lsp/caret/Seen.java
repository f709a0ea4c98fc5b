package org.trunklang.lsp.caret;

import org.trunklang.syntax.TokenSpan;

/** A token without its place. */
record Seen(TokenSpan.Kind kind, String text) {
  static final Seen OPENING = new Seen(TokenSpan.Kind.PUNCTUATION, "{");
  static final Seen CLOSING = new Seen(TokenSpan.Kind.PUNCTUATION, "}");

  static Seen of(TokenSpan token) {
    return new Seen(token.kind(), token.span().text());
  }
}
