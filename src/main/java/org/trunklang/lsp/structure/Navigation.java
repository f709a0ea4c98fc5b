package org.trunklang.lsp.structure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Location;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Addresses;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Text;

/** From a name to where it is declared and used. */
public final class Navigation {
  private Navigation() {}

  /** Where a name is declared; nowhere for what the library declares. */
  public static List<Location> definition(Project project, Place place) {
    return project
        .names()
        .declarationAt(place)
        .map(span -> List.of(location(project, span)))
        .orElse(List.of());
  }

  /** The profiles that the declaration takes, which are what is most like a type of it. */
  public static List<Location> typeDefinition(Project project, Place place) {
    var declaration = project.names().declarationAt(place);
    List<Location> profiles =
        declaration
            .flatMap(project.names()::declared)
            .map(Declared::whole)
            .map(
                whole ->
                    project.references().stream()
                        .filter(each -> each.kind().equals("profile") && isIn(each.use(), whole))
                        .map(each -> location(project, each.declaration()))
                        .toList())
            .orElse(List.of());
    return profiles.isEmpty() ? definition(project, place) : profiles;
  }

  private static boolean isIn(Span part, Span whole) {
    return part.file().equals(whole.file())
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }

  /** Where the same is named, first of all where it is declared. */
  public static List<Location> references(Project project, Place place, boolean withDeclaration) {
    return project.names().usesAt(place).stream()
        .skip(withDeclaration ? 0 : 1)
        .map(span -> location(project, span))
        .toList();
  }

  /** Where the name stands in the same file. */
  public static List<DocumentHighlight> highlights(Project project, Place place) {
    ImmutableList<Span> uses = project.names().usesAt(place);
    return uses.stream()
        .filter(span -> span.file().equals(place.file()))
        .map(
            span ->
                new DocumentHighlight(
                    Places.range(span),
                    span.equals(uses.getFirst())
                        ? DocumentHighlightKind.Write
                        : DocumentHighlightKind.Read))
        .toList();
  }

  /** From the files that a file uses to them. */
  public static List<DocumentLink> links(Project project, SourceFile source) {
    return project
        .declarations(source)
        .flatMap(
            declaration ->
                declaration instanceof Decl.Use(Span _, Decl.Module.File(Text path))
                    ? Stream.of(path)
                    : Stream.of())
        .flatMap(
            path ->
                Addresses.used(project.path(source), path.value()).stream()
                    .map(
                        file ->
                            new DocumentLink(Places.range(path.span()), file.toUri().toString())))
        .toList();
  }

  private static Location location(Project project, Span span) {
    return new Location(project.uri(span.file()), Places.range(span));
  }
}
