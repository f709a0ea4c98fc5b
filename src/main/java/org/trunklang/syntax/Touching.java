package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.primitives.ImmutableIntArray;

/**
 * A pattern that the word after it touches: {@code 9X.for phones}. The lexer takes them for one
 * token; here they are told apart, where what follows is what follows that word.
 */
final class Touching {
  private static final ImmutableIntArray WORDS =
      ImmutableIntArray.of(
          EXCEPT,
          FOR,
          PREPEND,
          THEN,
          FROM,
          AT,
          AS,
          ROUTE,
          INBOUND,
          EXTENSIONS,
          EXTENSION,
          EMERGENCY);

  private static final String PATTERN_CHARACTERS = "0123456789*#+_XxZzNn.!|[]-";

  private Touching() {}

  static void split(TokenReader tokens) {
    Token token = tokens.peek();
    if (!token.is(PATTERN) || !endsWithLetter(tokens, token)) {
      return;
    }
    String text = tokens.text(token);
    for (int i = 0; i < WORDS.length(); i++) {
      int kind = WORDS.get(i);
      String word = Kinds.text(kind);
      if (text.endsWith(word)
          && isPattern(text, text.length() - word.length())
          && suits(kind, tokens.getToken(2).kind)) {
        int seam = token.end - word.length();
        tokens.log().report(seam, new TokensTouch(tokens.span(token), seam));
        tokens.split(seam, kind);
        return;
      }
    }
  }

  private static boolean endsWithLetter(TokenReader tokens, Token token) {
    char last = tokens.log().source().text().charAt(token.end - 1);
    return last >= 'a' && last <= 'z';
  }

  private static boolean isPattern(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (PATTERN_CHARACTERS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean suits(int word, int next) {
    return switch (word) {
      case PREPEND, EXTENSION -> next == PATTERN;
      case FOR, FROM, THEN -> Kinds.isName(next) || Kinds.isReserved(next);
      default -> Kinds.isName(next) || Kinds.isPattern(next);
    };
  }
}
