package org.trunklang.syntax;

import org.trunklang.source.SourceFile;

/**
 * From a text to its tree. The same text always gives the same tree, there always is one, and
 * nothing is thrown: what is wrong stands in {@link SyntaxFile#problems()}.
 */
public final class Parser {
  private Parser() {}

  public static SyntaxFile parse(SourceFile source) {
    var log = new ReadingLog(source);
    var lexer = new TrunkParserTokenManager(new CharStream(log));
    return parse(log, new TrunkParser(lexer, log));
  }

  static SyntaxFile parse(ReadingLog log, TrunkParser parser) {
    try {
      parser.file();
    } catch (ParseException e) {
      // Every production below file() takes its own mistakes, and file() stops at the end alone.
      throw new AssertionError(e);
    }
    return new SyntaxFile(log.source(), parser.declarations(), log.problems());
  }
}
