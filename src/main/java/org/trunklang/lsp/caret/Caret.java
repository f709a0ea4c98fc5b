package org.trunklang.lsp.caret;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/**
 * A place in a text that is being written, and what the grammar wants there.
 *
 * @param word what is being written there; empty where nothing is yet
 * @param wanted what can stand in its place
 * @param head the words and signs of the declaration around it, up to its block or to the word
 * @param given where a setting is wanted, those that the block around it has elsewhere
 * @param listed what stands beside it, and need not be named again
 */
public record Caret(
    Span word,
    ImmutableSet<Wanted> wanted,
    ImmutableList<String> head,
    ImmutableSet<String> given,
    ImmutableSet<String> listed) {

  /** The words that begin declarations, but for {@code allow}, which begins items too. */
  private static final ImmutableSet<String> DECLARATIONS =
      ImmutableSet.of("use", "prefix", "profile", "node", "trunk", "mesh", "expect", "forbid");

  /**
   * Empty in a comment.
   *
   * @param from where a declaration begins, at the beginning of a line; or 0
   * @param to where one begins behind the place; or the end of the text
   */
  public static Optional<Caret> at(SourceFile source, int offset, int from, int to) {
    ImmutableList<TokenSpan> tokens = Lexer.tokens(source, from, offset);
    if (tokens.stream().anyMatch(token -> isComment(token) && isInside(token, offset))) {
      return Optional.empty();
    }
    int start = startOfWord(source, tokens, offset);
    ImmutableList<TokenSpan> before = withoutComments(fromDeclaration(tokens, start));
    var walk = new Walk();
    before.forEach(walk::take);
    ImmutableSet<Wanted> wanted = walk.wanted(isFirst(source, start));
    ImmutableList<String> head = walk.head();
    ImmutableList<TokenSpan> behind =
        wanted.isEmpty() ? ImmutableList.of() : behind(source, offset, to);
    ImmutableSet<String> given =
        wanted.stream().anyMatch(Caret::isSetting) ? walk.settings(behind) : ImmutableSet.of();
    return Optional.of(
        new Caret(
            source.span(start, offset),
            wanted,
            head,
            given,
            Listed.beside(before, behind, wanted)));
  }

  private static boolean isSetting(Wanted wanted) {
    return wanted instanceof Wanted.SettingOf || wanted instanceof Wanted.Once;
  }

  /** The tokens behind a place, without the rest of the word that is being written there. */
  private static ImmutableList<TokenSpan> behind(SourceFile source, int offset, int to) {
    int start = offset;
    while (start < to && isPartOfName(source.text().charAt(start))) {
      start++;
    }
    return withoutComments(Lexer.tokens(source, start, to)).stream()
        .filter(token -> token.span().start() < to)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<TokenSpan> withoutComments(ImmutableList<TokenSpan> tokens) {
    return tokens.stream()
        .filter(token -> !isComment(token))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  /** The tokens before a place, from the last one that certainly begins a declaration. */
  private static ImmutableList<TokenSpan> fromDeclaration(
      ImmutableList<TokenSpan> tokens, int end) {
    int last = tokens.size();
    while (last > 0 && tokens.get(last - 1).span().start() >= end) {
      last--;
    }
    int first = last;
    while (first > 0 && !(first < last && beginsDeclaration(tokens.get(first)))) {
      first--;
    }
    return tokens.subList(first, last);
  }

  /** Whether a declaration certainly begins here, in whatever text. */
  public static boolean isBeginning(Span declaration) {
    return startsLine(declaration.file(), declaration.start())
        && DECLARATIONS.stream().anyMatch(word -> beginsWith(declaration, word));
  }

  private static boolean beginsWith(Span declaration, String word) {
    return declaration.file().text().startsWith(word, declaration.start());
  }

  private static boolean beginsDeclaration(TokenSpan token) {
    return DECLARATIONS.contains(token.span().text())
        && startsLine(token.span().file(), token.span().start());
  }

  private static boolean isComment(TokenSpan token) {
    return token.kind() == TokenSpan.Kind.COMMENT || token.kind() == TokenSpan.Kind.DOC_COMMENT;
  }

  /** The end of a line comment is in it: what is written there belongs to it. */
  private static boolean isInside(TokenSpan comment, int offset) {
    boolean ofLine = comment.span().text().startsWith("//");
    return comment.span().start() < offset
        && (offset < comment.span().end() || (ofLine && offset == comment.span().end()));
  }

  /** A name that ends in a dot, and a path that ends in a slash, are no tokens yet. */
  private static int startOfWord(SourceFile source, ImmutableList<TokenSpan> tokens, int offset) {
    int start = offset;
    for (TokenSpan token : tokens.reverse()) {
      while (start > 0 && "./".indexOf(source.text().charAt(start - 1)) >= 0) {
        start--;
      }
      if (isWord(token) && token.span().start() < start && start <= token.span().end()) {
        start = token.span().start();
      }
    }
    return start;
  }

  private static boolean isWord(TokenSpan token) {
    return switch (token.kind()) {
      case WORD, NUMBER, STRING, UNKNOWN -> true;
      case PUNCTUATION, COMMENT, DOC_COMMENT -> false;
    };
  }

  /** Whether nothing but blanks is before it on its line, which may be as long as the text. */
  static boolean isFirst(SourceFile source, int offset) {
    int before = offset;
    while (!startsLine(source, before)
        && Character.isWhitespace(source.text().charAt(before - 1))) {
      before--;
    }
    return startsLine(source, before);
  }

  private static boolean startsLine(SourceFile source, int offset) {
    return offset == 0 || "\r\n".indexOf(source.text().charAt(offset - 1)) >= 0;
  }

  /** Whether it is the beginning of a line. */
  public boolean isFirst() {
    return isFirst(word.file(), word.start());
  }

  /** Whether a text is being written here. */
  public boolean isInText() {
    return word.text().startsWith("\"");
  }
}
