package org.trunklang.syntax;

/** The lexer where it need not look again at what it found in an earlier version of the text. */
final class RememberingLexer extends TrunkParserTokenManager {
  private final CharStream stream;
  private final Matches.Finder earlier;

  RememberingLexer(CharStream stream, Matches earlier) {
    super(stream);
    this.stream = stream;
    this.earlier = new Matches.Finder(earlier, stream.log().source().text());
  }

  @Override
  public Token getNextToken() {
    while (earlier.find(stream.end())) {
      int kind = earlier.kind();
      stream.repeat(earlier);
      if (isToken(kind)) {
        var token = Token.newToken(kind, "");
        CommonTokenAction(token);
        return token;
      }
      between(kind);
    }
    return super.getNextToken();
  }

  private static boolean isToken(int kind) {
    return (jjtoToken[kind >> 6] & (1L << (kind & 63))) != 0;
  }
}
