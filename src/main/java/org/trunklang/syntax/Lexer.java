package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.source.SourceFile;

/**
 * From a text to its tokens, comments included: what formatters and editors see. Between the tokens
 * stands white space only. They are the parser's own tokens; its keywords are words here, because
 * only the parser knows where a word is one.
 */
public final class Lexer {
  private Lexer() {}

  /** All tokens in the order of the text. Whatever the text is, there are tokens for it. */
  public static ImmutableList<TokenSpan> tokens(SourceFile source) {
    return tokens(source, 0, source.text().length());
  }

  /**
   * The tokens that begin in a part of a text, and perhaps some behind it.
   *
   * @param start no place in a token or a comment
   */
  public static ImmutableList<TokenSpan> tokens(SourceFile source, int start, int end) {
    var tokens = ImmutableList.<TokenSpan>builder();
    var stream = new CharStream(new ReadingLog(source, tokens::add));
    stream.endAt(start);
    var lexer = new TrunkParserTokenManager(stream);
    while (lexer.getNextToken().kind != TrunkParserConstants.EOF && stream.end() < end) {
      // The log hears of each.
    }
    return tokens.build();
  }
}
