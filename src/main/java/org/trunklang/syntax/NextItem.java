package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

/**
 * Tells a name from the first word of the next declaration or item: a word that begins one, stands
 * first on its line and has more of it on that line, is no name.
 */
final class NextItem {
  private NextItem() {}

  /** Whether the next token begins a declaration or an item, though a name could stand here. */
  static boolean follows(TokenReader tokens) {
    return begins(tokens, tokens.peek(), 2);
  }

  /** Whether the token after the next one, a comma, can be an element of a list. */
  static boolean canBeElement(TokenReader tokens) {
    Token element = tokens.getToken(2);
    return switch (element.kind) {
      case EOF, LBRACE, RBRACE, LPAREN, RPAREN, RBRACKET, COMMA, EQUALS, COLON, ARROW, BOTH ->
          false;
      case EXCEPT, FOR, PREPEND, FROM -> !beginsClause(tokens, element, tokens.getToken(3));
      default -> !begins(tokens, element, 3);
    };
  }

  /** Whether a word after which a list may go on does so: more of it stands on its line. */
  static boolean beginsClause(TokenReader tokens, Token word, Token next) {
    return (word.is(EXCEPT) || word.is(FOR) || word.is(PREPEND) || word.is(FROM))
        && !listGoesOn(next)
        && tokens.log().sameLine(word.end, next.start);
  }

  /** Whether a word like {@code for} is an element of a list, by what follows it. */
  private static boolean listGoesOn(Token token) {
    return token.is(COMMA)
        || token.is(EXCEPT)
        || token.is(FOR)
        || token.is(PREPEND)
        || token.is(ARROW)
        || token.is(RBRACKET)
        || token.is(LBRACE)
        || token.is(FROM);
  }

  /** Whether the next token is the word of a setting, with a value after it. */
  static boolean isSetting(TokenReader tokens) {
    Token word = tokens.peek();
    return word.is(WORD)
        && Settings.areNamed(tokens.text(word))
        && Kinds.beginsValue(tokens.getToken(2).kind);
  }

  /**
   * The same where a set or a value is wanted: a word that has a pattern after it is none, wherever
   * in its line it stands.
   */
  static boolean followsInLine(TokenReader tokens) {
    Token word = tokens.peek();
    boolean takesPattern =
        word.is(EXTENSIONS) || word.is(EXTENSION) || word.is(EMERGENCY) || word.is(ROUTE);
    return (takesPattern && Kinds.isPattern(tokens.getToken(2).kind)) || follows(tokens);
  }

  private static boolean begins(TokenReader tokens, Token word, int after) {
    boolean keyword = (word.kind >= USE && word.kind <= INBOUND) || word.is(ADDRESS);
    if (!keyword && !word.is(WORD)) {
      return false;
    }
    if (!tokens.startsLine(word) || !(keyword || Settings.areNamed(tokens.text(word)))) {
      return false;
    }
    Token second = tokens.getToken(after);
    return tokens.log().sameLine(word.end, second.start)
        && (Kinds.beginsValue(second.kind) || Kinds.isReserved(second.kind) || second.is(PATH));
  }
}
