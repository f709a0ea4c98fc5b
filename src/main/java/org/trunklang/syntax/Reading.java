package org.trunklang.syntax;

import org.trunklang.source.SourceFile;

/**
 * A text that was read, and is read again when it has changed: what the lexer found where it has
 * not is taken over. The tree is the one that {@link Parser#parse} gives.
 */
public final class Reading {
  private final SyntaxFile file;
  private final Matches matches;

  private Reading(SyntaxFile file, Matches matches) {
    this.file = file;
    this.matches = matches;
  }

  /** Reads a text for the first time. */
  public static Reading of(SourceFile source) {
    return of(source, Matches.NONE);
  }

  /** Reads a text that may differ from this one in any way; it is fast where little has changed. */
  public Reading next(SourceFile source) {
    return of(source, matches);
  }

  private static Reading of(SourceFile source, Matches earlier) {
    var log = new ReadingLog(source);
    var found = new Matches.Recorder(earlier);
    var stream = new CharStream(log, found);
    var lexer =
        earlier.isEmpty()
            ? new TrunkParserTokenManager(stream)
            : new RememberingLexer(stream, earlier);
    SyntaxFile file = Parser.parse(log, new TrunkParser(lexer, log));
    return new Reading(file, found.in(source.text()));
  }

  public SyntaxFile file() {
    return file;
  }
}
