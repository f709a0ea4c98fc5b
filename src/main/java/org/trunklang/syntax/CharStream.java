package org.trunklang.syntax;

import java.io.IOException;

/**
 * The text that the generated lexer reads, by offsets alone: no buffer, no lines, no copies.
 *
 * <p>The names in capitals are those that JavaCC calls.
 */
final class CharStream {
  /** JavaCC learns of the end by an exception; this one costs nothing. */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  private static final IOException END =
      new IOException("end of text") {
        @Override
        public Throwable fillInStackTrace() {
          return this;
        }
      };

  private static final char[] NO_SUFFIX = new char[0];

  private final String text;
  private final ReadingLog log;
  private int start = 0;
  private int next = 0;

  CharStream(ReadingLog log) {
    this.text = log.source().text();
    this.log = log;
  }

  ReadingLog log() {
    return log;
  }

  /** Where the token that was matched last begins. */
  int start() {
    return start;
  }

  /** Where it ends. */
  int end() {
    return next;
  }

  /** Makes reading go on elsewhere. */
  void endAt(int offset) {
    next = offset;
  }

  char readChar() throws IOException {
    if (next == text.length()) {
      throw END;
    }
    return text.charAt(next++);
  }

  char BeginToken() throws IOException {
    start = next;
    return readChar();
  }

  void backup(int amount) {
    next -= amount;
  }

  /** Tokens know their place; what stands there is taken from the source when it is wanted. */
  String GetImage() {
    return "";
  }

  char[] GetSuffix(int length) {
    return NO_SUFFIX;
  }

  /** Wanted by code of the lexer that is never reached: there is a token for every character. */
  int getEndLine() {
    return 0;
  }

  int getEndColumn() {
    return 0;
  }
}
