package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

/** The kinds of tokens in groups. The ranges are those of the token list in {@code Trunk.jj}. */
final class Kinds {
  private Kinds() {}

  /** A word that begins a declaration and nothing else. */
  static boolean beginsDeclaration(int kind) {
    return kind >= USE && kind <= FORBID;
  }

  /** A word that begins an item of a node and nothing else. */
  static boolean beginsItem(int kind) {
    return kind >= EXTENSIONS && kind <= INBOUND;
  }

  /** Any word of the language. */
  static boolean isKeyword(int kind) {
    return kind >= USE && kind <= PHONES;
  }

  /** A word that can never be a name. */
  static boolean isReserved(int kind) {
    return kind >= LOCAL && kind <= PHONES;
  }

  /** What the grammar takes for a name. */
  static boolean isName(int kind) {
    return kind == WORD || (isKeyword(kind) && !isReserved(kind));
  }

  static boolean isPattern(int kind) {
    return kind == PATTERN || kind == HEAD;
  }

  /** Whether a value of a setting can begin so. */
  static boolean beginsValue(int kind) {
    return isName(kind)
        || isPattern(kind)
        || kind == STRING
        || kind == LBRACKET
        || kind == BRACKET_ADDRESS;
  }

  /** What a kind of token is to those who colour and format. */
  static TokenSpan.Kind seen(int kind) {
    return switch (kind) {
      case LINE_COMMENT, BLOCK_COMMENT, UNCLOSED_COMMENT -> TokenSpan.Kind.COMMENT;
      case DOC_COMMENT -> TokenSpan.Kind.DOC_COMMENT;
      case LBRACE, RBRACE, LPAREN, RPAREN, LBRACKET, RBRACKET, COMMA, EQUALS, COLON, ARROW, BOTH ->
          TokenSpan.Kind.PUNCTUATION;
      case WORD, PATH -> TokenSpan.Kind.WORD;
      case STRING -> TokenSpan.Kind.STRING;
      case HEAD, PATTERN, BRACKET_ADDRESS -> TokenSpan.Kind.NUMBER;
      default -> isKeyword(kind) ? TokenSpan.Kind.WORD : TokenSpan.Kind.UNKNOWN;
    };
  }

  /** The word or sign that a kind of token always is. */
  static String text(int kind) {
    String image = tokenImage[kind];
    return image.startsWith("\"") ? image.substring(1, image.length() - 1) : "";
  }
}
