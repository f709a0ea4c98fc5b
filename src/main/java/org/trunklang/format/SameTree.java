package org.trunklang.format;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.Parser;
import org.trunklang.syntax.SyntaxFile;
import org.trunklang.syntax.TokenSpan;

/**
 * The net under the formatter: what it made has the same tokens and comments, and the same of them
 * begin items. A text that has not is a defect, and never reaches a file.
 */
final class SameTree {
  private SameTree() {}

  static void check(SyntaxFile file, String formatted) {
    var again = Parser.parse(SourceFile.of(file.source().name(), formatted));
    if (!Formatter.accepts(again) || !outline(file).equals(outline(again))) {
      throw new IllegalStateException("formatting would change what " + file.source() + " says");
    }
  }

  /** Each token, without what the layout may change in it, and a mark before each item. */
  private static ImmutableList<String> outline(SyntaxFile file) {
    ImmutableSet<Integer> starts = Outline.startsOf(file.declarations());
    return Lexer.tokens(file.source()).stream()
        .map(token -> (starts.contains(token.span().start()) ? "\n" : "") + essence(token))
        .collect(ImmutableList.toImmutableList());
  }

  private static String essence(TokenSpan token) {
    String text = token.span().text();
    return switch (token.kind()) {
      case COMMENT, DOC_COMMENT -> CommentText.essence(text);
      case NUMBER -> Ascii.toUpperCase(text);
      case WORD, STRING, PUNCTUATION, UNKNOWN -> text;
    };
  }
}
