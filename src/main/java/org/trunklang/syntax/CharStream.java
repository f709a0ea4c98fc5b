package org.trunklang.syntax;

import java.io.IOException;
import java.util.Optional;

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
  private final Optional<Matches.Recorder> recorder;
  private int start = 0;
  private int next = 0;

  /** Where the lexer began to look for what it will find next. */
  private int from = 0;

  /** How far it has looked ahead since. */
  private int seen = 0;

  CharStream(ReadingLog log) {
    this(log, Optional.empty());
  }

  /** Keeps what the lexer finds. */
  CharStream(ReadingLog log, Matches.Recorder recorder) {
    this(log, Optional.of(recorder));
  }

  private CharStream(ReadingLog log, Optional<Matches.Recorder> recorder) {
    this.text = log.source().text();
    this.log = log;
    this.recorder = recorder;
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
    from = offset;
    seen = offset;
  }

  /** Called for everything that the lexer finds, before anything is made of it. */
  void found(int kind) {
    if (recorder.isPresent()) {
      recorder.get().add(from, start, next, Math.max(seen, next), kind);
    }
    from = next;
    seen = next;
  }

  /** Reads what was found in an earlier text. */
  void repeat(Matches.Finder earlier) {
    start = earlier.start();
    next = earlier.end();
    seen = earlier.seen();
  }

  char readChar() throws IOException {
    if (next == text.length()) {
      seen = next + 1;
      throw END;
    }
    return text.charAt(next++);
  }

  char BeginToken() throws IOException {
    start = next;
    return readChar();
  }

  void backup(int amount) {
    seen = Math.max(seen, next);
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
