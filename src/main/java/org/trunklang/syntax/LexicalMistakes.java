package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import org.trunklang.source.Span;

/**
 * What can be wrong with a single token. Each mistake is reported, and the token made what it was
 * meant to be, so that the parser goes on as if it were right.
 */
final class LexicalMistakes {
  /** How far a line is looked at to tell what a quote was meant for. */
  private static final int MOST_LOOKED_AT = 500;

  private final ReadingLog log;
  private int lastEnd = -1;
  private boolean lastGlues = false;
  private int strayEnd = -1;

  LexicalMistakes(ReadingLog log) {
    this.log = log;
  }

  void token(Token token, CharStream stream) {
    if (token.kind == PATTERN && log.source().text().charAt(token.end - 1) == '|') {
      token.kind = HEAD;
    }
    boolean glues = glues(token.kind);
    if (glues && goesOnForeign(token.end)) {
      takeForeign(token, stream);
    }
    if (glues && lastGlues && token.start == lastEnd) {
      log.report(token.start, new TokensTouch(span(token), token.start));
    }
    switch (token.kind) {
      case STRING -> {
        if (swallowsBlock(token)) {
          closeString(token, token.start + text(token).indexOf('{'), stream);
        } else {
          checkString(token);
        }
      }
      case UNCLOSED_STRING -> closeString(token, token.end, stream);
      case OTHER_QUOTES -> {
        log.report(token.start, new OtherQuotes(span(token)));
        token.kind = STRING;
      }
      case WRONG_ARROW -> {
        var arrow = text(token).startsWith("<") ? "<->" : "->";
        log.report(token.start, new WrongArrow(span(token), arrow));
        token.kind = arrow.equals("->") ? ARROW : BOTH;
      }
      case FOREIGN_NAME -> {
        log.report(token.start, new ForeignName(span(token)));
        token.kind = WORD;
      }
      case UNMARKED_PATTERN -> {
        log.report(token.start, new UnmarkedPattern(span(token)));
        token.kind = text(token).endsWith("|") ? HEAD : PATTERN;
      }
      case LOOK_ALIKE -> {
        var meant = LookAlike.meant(text(token).charAt(0));
        log.report(token.start, new LookAlike(span(token), meant));
        token.kind = punctuation(meant);
      }
      default -> {}
    }
    lastEnd = token.end;
    lastGlues = glues;
  }

  /** Whether a letter of another alphabet stands at an offset. */
  private boolean goesOnForeign(int offset) {
    String text = log.source().text();
    return offset < text.length()
        && text.charAt(offset) >= 0x80
        && Character.isLetter(text.charAt(offset));
  }

  /** A name that begins with a letter of Trunk's and goes on with others is one wrong name. */
  private void takeForeign(Token token, CharStream stream) {
    String text = log.source().text();
    int end = token.end;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    token.end = end;
    stream.endAt(end);
    token.kind = FOREIGN_NAME;
  }

  void trivia(int kind, CharStream stream) {
    int start = stream.start();
    switch (kind) {
      case UNCLOSED_COMMENT -> {
        log.report(start, new UnclosedComment(span(start, start + 2)));
        stream.endAt(log.source().text().length());
      }
      case SEMICOLON -> semicolon(start, stream);
      case OTHER_BLANK -> {
        // A byte order mark belongs to the file, not to the text.
        if (start > 0 || log.source().text().charAt(0) != '\ufeff') {
          log.report(start, new LookAlike(span(start, stream.end()), " "));
        }
      }
      case UNEXPECTED -> stray(start, stream.end());
      default -> {}
    }
  }

  /** Tokens made of letters, digits or pattern marks: two of them never touch. */
  private static boolean glues(int kind) {
    return (kind >= USE && kind <= PATH)
        || kind == HEAD
        || kind == PATTERN
        || kind == FOREIGN_NAME
        || kind == UNMARKED_PATTERN;
  }

  /** A semicolon ends a statement elsewhere, and begins a comment in Asterisk's files. */
  private void semicolon(int start, CharStream stream) {
    String text = log.source().text();
    boolean apart = start == 0 || text.charAt(start - 1) <= ' ';
    boolean comment = apart && !log.endsLine(start + 1);
    log.report(start, new Semicolon(span(start, start + 1), comment));
    if (comment) {
      stream.endAt(log.lineEnd(start));
    }
  }

  /** Stray characters in a row are one mistake. */
  private void stray(int start, int end) {
    char c = log.source().text().charAt(start);
    if (c == '-' && lastGlues && start == lastEnd) {
      log.report(start, new DashAtEnd(span(start, end)));
    } else if (start != strayEnd) {
      log.report(start, new StrayCharacter(span(start, end)));
    }
    strayEnd = end;
  }

  private void checkString(Token token) {
    String text = log.source().text();
    for (int i = token.start + 1; i < token.end - 1; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        char escaped = text.charAt(++i);
        if (escaped != '"' && escaped != '\\') {
          log.report(i - 1, new BadEscape(span(i - 1, i + 1)));
        }
      } else if (ControlCharacter.isOne(c)) {
        log.report(i, new ControlCharacter(span(i, i + 1)));
      }
    }
  }

  /**
   * Whether a string was closed by the quote that opens the next one: it holds a brace, and the
   * quotes after it on its line do not come in pairs.
   */
  private boolean swallowsBlock(Token token) {
    if (text(token).indexOf('{') < 0) {
      return false;
    }
    String text = log.source().text();
    int end = log.lineEnd(token.end, token.end + MOST_LOOKED_AT);
    boolean odd = false;
    for (int i = token.end; i < end; i++) {
      odd ^= text.charAt(i) == '"' && text.charAt(i - 1) != '\\';
    }
    return odd;
  }

  /** The string ends on its line; brackets, braces and blanks at its end are not its own. */
  private void closeString(Token token, int limit, CharStream stream) {
    String text = log.source().text();
    int end = limit;
    while (end > token.start + 1
        && (text.charAt(end - 1) <= ' ' || "})],".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    token.end = end;
    token.kind = STRING;
    stream.endAt(end);
    log.report(token.start, new UnclosedString(span(token)));
  }

  private static int punctuation(String text) {
    return switch (text) {
      case "->" -> ARROW;
      case "<->" -> BOTH;
      case "," -> COMMA;
      case ":" -> COLON;
      case "=" -> EQUALS;
      case "{" -> LBRACE;
      case "}" -> RBRACE;
      case "(" -> LPAREN;
      case ")" -> RPAREN;
      case "[" -> LBRACKET;
      case "]" -> RBRACKET;
      default -> throw new AssertionError(text);
    };
  }

  /** Whether a text may stand in such quotes, if wrongly. */
  static boolean isQuote(char c) {
    return c == '"'
        || c == '\''
        || (c >= '\u2018' && c <= '\u201e')
        || c == '\u00ab'
        || c == '\u00bb';
  }

  private String text(Token token) {
    return log.source().text().substring(token.start, token.end);
  }

  private Span span(Token token) {
    return span(token.start, token.end);
  }

  private Span span(int start, int end) {
    return log.span(start, end);
  }
}
