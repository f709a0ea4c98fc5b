package org.trunklang.lsp.structure;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.trunklang.lsp.facts.Project;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/** What of a file can be folded away. */
public final class Folds {
  private static final ImmutableSet<String> CLOSING = ImmutableSet.of("}", "]", ")");

  private final SourceFile source;

  /** By the first line; where several begin there, that which reaches furthest. */
  private final Map<Integer, FoldingRange> folds = new TreeMap<>();

  private Folds(SourceFile source) {
    this.source = source;
  }

  /** In the order of the text. */
  public static List<FoldingRange> of(Project project, SourceFile source) {
    List<Decl> declarations = project.declarations(source).toList();
    List<TokenSpan> tokens = Lexer.tokens(source);
    var found = new Folds(source);
    found.addBlocks(tokens, starts(declarations));
    found.addRows(
        tokens.stream()
            .filter(Folds::isComment)
            .map(TokenSpan::span)
            .filter(found::beginsLine)
            .toList(),
        FoldingRangeKind.Comment);
    found.addRows(
        declarations.stream().filter(Decl.Use.class::isInstance).map(Decl::span).toList(),
        FoldingRangeKind.Imports);
    declarations.stream().map(Decl::span).forEach(span -> found.add(firstLine(span), span));
    return List.copyOf(found.folds.values());
  }

  private static ImmutableSet<Integer> starts(List<Decl> declarations) {
    return declarations.stream()
        .map(declaration -> declaration.span().start())
        .collect(ImmutableSet.toImmutableSet());
  }

  private void addBlocks(List<TokenSpan> tokens, Set<Integer> declarations) {
    Deque<Integer> open = new ArrayDeque<>();
    for (TokenSpan token : tokens) {
      Span span = token.span();
      if (declarations.contains(span.start())) {
        open.clear(); // what is open has lost its end
      }
      if (token.kind() == TokenSpan.Kind.PUNCTUATION) {
        switch (span.text()) {
          case "{", "[", "(" -> open.push(firstLine(span));
          case "}", "]", ")" -> {
            if (!open.isEmpty()) {
              add(open.pop(), span);
            }
          }
          default -> {}
        }
      }
    }
  }

  private static boolean isComment(TokenSpan token) {
    return token.kind() == TokenSpan.Kind.COMMENT || token.kind() == TokenSpan.Kind.DOC_COMMENT;
  }

  private boolean beginsLine(Span part) {
    return source.text().substring(source.lineStart(firstLine(part)), part.start()).isBlank();
  }

  /** Those on lines that follow one another. */
  private void addRows(List<Span> parts, String kind) {
    int first = 0;
    int next = 0;
    for (Span part : parts) {
      if (firstLine(part) != next) {
        first = firstLine(part);
      }
      next = part.endPosition().line() + 1;
      if (first < lastLine(part)) {
        FoldingRange row = fold(first, part);
        row.setKind(kind);
        folds.merge(first, row, Folds::longer);
      }
    }
  }

  private void add(int first, Span part) {
    if (first < lastLine(part)) {
      folds.merge(first, fold(first, part), Folds::longer);
    }
  }

  private FoldingRange fold(int first, Span part) {
    return new FoldingRange(first - 1, lastLine(part) - 1);
  }

  private static FoldingRange longer(FoldingRange one, FoldingRange other) {
    return one.getEndLine() < other.getEndLine() ? other : one;
  }

  private static int firstLine(Span part) {
    return part.startPosition().line();
  }

  /** A closing sign at the beginning of its line stays in sight. */
  private int lastLine(Span part) {
    int line = part.endPosition().line();
    String end = source.text().substring(source.lineStart(line), part.end()).strip();
    return CLOSING.contains(end) ? line - 1 : line;
  }
}
