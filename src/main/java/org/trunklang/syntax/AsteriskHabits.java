package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;

/**
 * Recognises what is written as in Asterisk's files where a declaration or an item begins (R-2.21).
 */
final class AsteriskHabits {
  private static final ImmutableSet<String> DECLARATIONS =
      ImmutableSet.of(
          "use", "prefix", "profile", "node", "trunk", "mesh", "expect", "forbid", "allow");

  private AsteriskHabits() {}

  static void check(TokenReader tokens) throws ParseException {
    Token first = tokens.peek();
    Token second = tokens.getToken(2);
    switch (first.kind) {
      case LBRACKET -> section(tokens, first, second);
      case PATTERN -> {
        if (tokens.text(first).equals("#")) {
          throw line(AsteriskWords.comment(tokens.span(first)));
        }
        if (tokens.text(first).startsWith("#")) {
          throw line(AsteriskWords.directive(tokens.span(first)));
        }
      }
      case WORD, ALLOW, TRUNK -> word(tokens, first, second);
      default -> {}
    }
  }

  /** {@code [general]} at the beginning of a line. */
  private static void section(TokenReader tokens, Token open, Token name) throws ParseException {
    Token close = tokens.getToken(3);
    boolean named = Kinds.isKeyword(name.kind) || name.is(WORD) || name.is(PATTERN);
    if (named && close.is(RBRACKET) && tokens.startsLine(open)) {
      var header = tokens.log().span(open.start, close.end);
      throw new ParseException(AsteriskWords.section(header), Resume.AFTER_SECTION);
    }
  }

  private static void word(TokenReader tokens, Token first, Token second) throws ParseException {
    String word = Ascii.toLowerCase(tokens.text(first));
    boolean assigned = second.is(EQUALS) || second.is(ARROW);
    boolean registers = word.equals("register") && tokens.text(second).equals("=>");
    if (registers || (assigned && !Settings.areNamed(word))) {
      throw line(AsteriskWords.assignment(tokens.log().span(first.start, second.end), word));
    }
    if (second.is(LPAREN)) {
      throw line(AsteriskWords.application(tokens.span(first)));
    }
    if (first.is(ALLOW) && second.is(WORD) && !tokens.text(second).startsWith("TRK")) {
      throw line(AsteriskWords.assignment(tokens.span(first), word));
    }
    if (AsteriskWords.isForeignSetting(word) && tokens.log().sameLine(first.end, second.start)) {
      throw line(AsteriskWords.assignment(tokens.span(first), word));
    }
  }

  private static ParseException line(AsteriskWords problem) {
    return new ParseException(problem, Resume.AFTER_LINE);
  }

  /**
   * Where a setting or statement of Asterisk's ends: with its line, or before the brace that closes
   * the block around it. In a block of one line it ends with its value.
   */
  static int endOfLine(TokenReader tokens, Token first) {
    String text = tokens.log().source().text();
    boolean line = tokens.startsLine(first);
    int start = line ? first.start : startOfValue(text, first);
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0 || c == '\n' || c == '\r' || (!line && c <= ' ')) {
        return i;
      }
    }
    return text.length();
  }

  /** After a word, and a sign with or without blanks around it. */
  private static int startOfValue(String text, Token word) {
    int i = word.end;
    while (i < text.length() && " \t=>".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Where the next section or a declaration begins. */
  static int endOfSection(TokenReader tokens, Token first) {
    var source = tokens.log().source();
    int line = source.position(first.start).line() + 1;
    while (line <= source.lineCount()) {
      int start = source.lineStart(line);
      if (endsSection(source.text(), start, source.lineEnd(line))) {
        return start;
      }
      line++;
    }
    return source.text().length();
  }

  private static boolean endsSection(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) <= ' ') {
      i++;
    }
    if (i < end && (text.charAt(i) == '[' || text.charAt(i) == '}')) {
      return true;
    }
    int word = i;
    while (i < end && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
      i++;
    }
    int after = i;
    while (after < end && text.charAt(after) <= ' ') {
      after++;
    }
    // `allow = ulaw` is a line of the section, `allow TRK0314 "…"` is not.
    return after > i
        && after < end
        && text.charAt(after) != '='
        && DECLARATIONS.contains(text.substring(word, i));
  }
}
