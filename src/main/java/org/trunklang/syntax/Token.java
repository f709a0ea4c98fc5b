package org.trunklang.syntax;

import org.jspecify.annotations.Nullable;

/** A token as the generated parser links them. Its text is that of its place in the source. */
final class Token {
  int kind;
  int start;
  int end;
  @Nullable Token next;

  /** The lines of documentation that stand before it. */
  DocLines docs = DocLines.NONE;

  static Token newToken(int kind, String image) {
    var token = new Token();
    token.kind = kind;
    return token;
  }

  boolean is(int kind) {
    return this.kind == kind;
  }
}
