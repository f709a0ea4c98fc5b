package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import java.util.Locale;

/**
 * Recognises what is written as in Asterisk's files where a declaration or an item begins (R-2.21).
 */
final class AsteriskHabits {
  private AsteriskHabits() {}

  static void check(TokenReader tokens) throws ParseException {
    Token first = tokens.peek();
    Token second = tokens.getToken(2);
    switch (first.kind) {
      case LBRACKET -> section(tokens, first, second);
      case PATTERN -> {
        if (tokens.text(first).startsWith("#")) {
          throw line(AsteriskWords.directive(tokens.span(first)));
        }
      }
      case WORD, ALLOW, TRUNK -> word(tokens, first, second);
      default -> {}
    }
  }

  private static void section(TokenReader tokens, Token open, Token name) throws ParseException {
    Token close = tokens.getToken(3);
    if (close.is(RBRACKET) && (name.is(PATTERN) || (name.kind >= USE && name.kind <= WORD))) {
      var header = tokens.log().span(open.start, close.end);
      throw new ParseException(AsteriskWords.section(header), Resume.AFTER_SECTION);
    }
  }

  private static void word(TokenReader tokens, Token first, Token second) throws ParseException {
    String word = tokens.text(first).toLowerCase(Locale.ROOT);
    boolean assigned = second.is(EQUALS) || second.is(ARROW);
    if (assigned && !(second.is(EQUALS) && AsteriskWords.isSetting(word))) {
      throw line(AsteriskWords.assignment(tokens.log().span(first.start, second.end), word));
    }
    if (second.is(LPAREN)) {
      throw line(AsteriskWords.application(tokens.span(first)));
    }
    if (AsteriskWords.isForeignSetting(word) && tokens.log().sameLine(first.end, second.start)) {
      throw line(AsteriskWords.assignment(tokens.span(first), word));
    }
  }

  private static ParseException line(AsteriskWords problem) {
    return new ParseException(problem, Resume.AFTER_LINE);
  }
}
