package org.trunklang.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.trunklang.lsp.Documents.Place;
import org.trunklang.source.Span;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/** What is known of a place, for who points at it. Never a value that may be a secret. */
final class Hovers {
  private Hovers() {}

  static Hover at(Project project, Place place) {
    return project
        .declarationAt(place.file(), place.offset())
        .flatMap(project::declared)
        .map(Hovers::name)
        .or(() -> pattern(place))
        .orElseGet(() -> new Hover(List.of()));
  }

  private static Hover name(Declared declared) {
    var text = new StringBuilder("```trunk\n").append(declared.head()).append("\n```");
    declared.doc().ifPresent(doc -> text.append("\n\n").append(String.join("\n", doc.lines())));
    return hover(text.toString(), Optional.empty());
  }

  private static Optional<Hover> pattern(Place place) {
    return Lexer.tokens(place.file()).stream()
        .filter(token -> token.kind() == TokenSpan.Kind.NUMBER)
        .map(TokenSpan::span)
        .filter(span -> Project.covers(span, place.file(), place.offset()))
        .findFirst()
        .flatMap(
            span -> PatternInWords.of(span.text()).map(words -> hover(words, Optional.of(span))));
  }

  private static Hover hover(String markdown, Optional<Span> span) {
    var hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, markdown));
    span.map(Places::range).ifPresent(hover::setRange);
    return hover;
  }
}
