package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

/**
 * Words and signs that are written twice in a row. A word of the language may be a name too, so
 * that {@code node node} can be right: what follows the second one tells.
 */
final class Repetitions {
  private Repetitions() {}

  /** Passes over the first of two equal words or signs, of which the first is the next token. */
  static void drop(TokenReader tokens) {
    Token first = tokens.peek();
    Token second = tokens.getToken(2);
    if (first.kind == second.kind && isOneTooMany(tokens, first.kind, tokens.getToken(3))) {
      if (second.docs.isEmpty()) {
        second.docs = first.docs;
      }
      tokens.log().report(second.start, new WrittenTwice(tokens.span(second)));
      tokens.getNextToken();
    }
  }

  private static boolean isOneTooMany(TokenReader tokens, int kind, Token next) {
    return switch (kind) {
      case LBRACE, LPAREN, LBRACKET, COLON, EQUALS, ARROW, BOTH -> true;
      case NODE, TRUNK, MESH, PREFIX, PROFILE -> Kinds.isName(next.kind) && !next.is(WITH);
      case EXTENSIONS, EXTENSION, EMERGENCY, ROUTE, PREPEND, AS -> Kinds.isPattern(next.kind);
      case INBOUND, FOR, WITH, AT, FROM, WHEN, THEN ->
          (Kinds.isName(next.kind) || Kinds.isReserved(next.kind)) && isOnLine(tokens, next);
      case EXPECT, FORBID -> Kinds.isPattern(next.kind) || next.is(ANY);
      case REACHES, RINGS, IS, DOWN -> true;
      case LOCAL, REJECT, NATIVE, OUTSIDE, ANY, PHONES -> true;
      default -> false;
    };
  }

  private static boolean isOnLine(TokenReader tokens, Token next) {
    return tokens.log().sameLine(tokens.getToken(2).end, next.start);
  }

  /** Passes over a name that repeats the one taken last, where a sign must follow. */
  static void dropName(TokenReader tokens, int sign) {
    Token name = tokens.peek();
    if (name.is(WORD)
        && tokens.getToken(2).is(sign)
        && tokens.text(name).equals(tokens.text(tokens.last()))) {
      report(tokens, name);
    }
  }

  /** Passes over a word that repeats the one taken last, where another token must follow. */
  static void dropWord(TokenReader tokens) {
    Token again = tokens.peek();
    if (again.is(WORD) && tokens.text(again).equals(tokens.text(tokens.last()))) {
      report(tokens, again);
    }
  }

  /** Passes over a setting's word that stands where its value should, before the value. */
  static void dropSetting(TokenReader tokens, Token word) {
    Token again = tokens.peek();
    Token value = tokens.getToken(2);
    if (again.kind == word.kind
        && Kinds.beginsValue(value.kind)
        && !(value.is(WORD) && Settings.areNamed(tokens.text(value)))
        && tokens.text(again).equals(tokens.text(word))
        && tokens.log().sameLine(again.end, value.start)) {
      report(tokens, again);
    }
  }

  private static void report(TokenReader tokens, Token again) {
    tokens.log().report(again.start, new WrittenTwice(tokens.span(again)));
    tokens.getNextToken();
  }
}
