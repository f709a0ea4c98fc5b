package org.trunklang.lsp;

import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.trunklang.lsp.Documents.Place;
import org.trunklang.source.Span;

/** From a name to where it is declared and used. */
final class Navigation {
  private Navigation() {}

  static List<Location> definition(Project project, Place place) {
    return project
        .declarationAt(place.file(), place.offset())
        .map(span -> List.of(location(project, span)))
        .orElse(List.of());
  }

  static List<Location> references(Project project, Place place, boolean withDeclaration) {
    return project
        .declarationAt(place.file(), place.offset())
        .map(
            declaration ->
                project.uses(declaration).stream()
                    .skip(withDeclaration ? 0 : 1)
                    .map(span -> location(project, span))
                    .toList())
        .orElse(List.of());
  }

  static List<DocumentHighlight> highlights(Project project, Place place) {
    return project
        .declarationAt(place.file(), place.offset())
        .map(
            declaration ->
                project.uses(declaration).stream()
                    .filter(span -> span.file().equals(place.file()))
                    .map(
                        span ->
                            new DocumentHighlight(
                                Places.range(span),
                                span.equals(declaration)
                                    ? DocumentHighlightKind.Write
                                    : DocumentHighlightKind.Read))
                    .toList())
        .orElse(List.of());
  }

  private static Location location(Project project, Span span) {
    return new Location(project.uri(span.file()), Places.range(span));
  }
}
