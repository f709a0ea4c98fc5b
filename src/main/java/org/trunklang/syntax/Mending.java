package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

/**
 * Mistakes whose meaning is plain: each is reported, and its tokens are made what was meant, so
 * that the grammar need not know of it.
 */
abstract class Mending extends Recovery {

  void beginDeclaration() throws ParseException {
    startDeclaration();
    if (peek().is(RBRACE)) {
      throw new ParseException(new UnmatchedBrace(span(peek())), Resume.AFTER_TOKEN);
    }
    AsteriskHabits.check(this);
  }

  void checkItem(Token first) throws ParseException {
    AsteriskHabits.check(this);
  }

  /** {@code name = value} in a block: the sign is dropped. */
  void mendEquals(Token word) {
    if (peek().is(EQUALS) || peek().is(COLON)) {
      log().report(peek().start, AsteriskWords.equalsSign(span(word), span(peek())));
      getNextToken();
    }
  }

  /** A pattern in quotes becomes the pattern. */
  void mendSet() {
    Token token = peek();
    if (!token.is(STRING) || token.end - token.start < 3) {
      return;
    }
    log().report(token.start, AsteriskWords.quotedPattern(span(token)));
    token.start++;
    token.end--;
    char first = text(token).charAt(0);
    boolean letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    token.kind = letter ? WORD : text(token).endsWith("|") ? HEAD : PATTERN;
    reconsider(last());
  }

  /** Whether a set follows a head; otherwise the head stands alone. */
  boolean setFollows(Token head) {
    int kind = peek().kind;
    boolean name = kind == WORD || (kind >= USE && kind <= UNALLOCATED);
    boolean clause = (kind == FOR || kind == PREPEND) && !listGoesOn(getToken(2));
    boolean follows = (name && !clause) || kind == PATTERN || kind == STRING;
    if (!follows) {
      log().report(head.start, new HeadAlone(span(head)));
    }
    return follows;
  }

  private static boolean listGoesOn(Token token) {
    return token.is(COMMA) || token.is(FOR) || token.is(PREPEND) || token.is(ARROW);
  }

  /** Whether numbers follow the trunks of an inbound rule. */
  boolean numbersFollow() {
    int kind = peek().kind;
    boolean name = kind == WORD || (kind >= USE && kind <= UNALLOCATED && kind != PREPEND);
    return name || kind == PATTERN || kind == HEAD || kind == STRING;
  }

  /** Something that is not a name where a declaration needs one. */
  void mendDeclaredName() {
    Token token = peek();
    if (token.kind >= LOCAL && token.kind <= PHONES) {
      log().report(token.start, new ReservedName(span(token)));
    } else if (token.is(PATTERN) || token.is(HEAD)) {
      String why =
          text(token).startsWith("_") ? "it begins with `_`" : "it does not begin with a letter";
      log().report(token.start, new BadName(span(token), why));
    } else if (token.is(WORD) && text(token).indexOf('.') >= 0) {
      log().report(token.start, new BadName(span(token), "it has a dot"));
    } else {
      if (token.is(WORD) && token.end - token.start > NameTooLong.MOST) {
        log().report(token.start, new NameTooLong(span(token)));
      }
      return;
    }
    token.kind = WORD;
    reconsider(last());
  }
}
