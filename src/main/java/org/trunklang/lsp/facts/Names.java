package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunklang.check.Reference;
import org.trunklang.lsp.texts.Place;
import org.trunklang.source.Span;

/** What the names of a project stand for, and where they stand. */
public final class Names {
  private final Project project;

  Names(Project project) {
    this.project = project;
  }

  /** The declaration of the name at a place: the name itself may be one. */
  public Optional<Span> declarationAt(Place place) {
    return declarationAt(place, referencesAt(place));
  }

  private Optional<Span> declarationAt(Place place, ImmutableList<Reference> references) {
    return references.stream()
        .map(Reference::declaration)
        .filter(this::isOwn)
        .findFirst()
        .or(
            () ->
                project
                    .declarations(place.file())
                    .flatMap(declaration -> Declared.of(declaration).stream())
                    .map(declared -> declared.name().span())
                    .filter(place::isIn)
                    .findFirst());
  }

  /** Those that stand there, and then those whose declaration does. */
  private ImmutableList<Reference> referencesAt(Place place) {
    var used = ImmutableList.<Reference>builder();
    var declared = ImmutableList.<Reference>builder();
    for (Reference each : project.references()) {
      if (place.isIn(each.use())) {
        used.add(each);
      } else if (place.isIn(each.declaration())) {
        declared.add(each);
      }
    }
    return used.addAll(declared.build()).build();
  }

  /** What the library declares is in no file that an editor could open. */
  private boolean isOwn(Span declaration) {
    return project.units().anyMatch(unit -> unit.file().source().equals(declaration.file()));
  }

  /** The places of the name at a place, its declaration first; none where no name is. */
  public ImmutableList<Span> usesAt(Place place) {
    return declarationAt(place).map(this::uses).orElse(ImmutableList.of());
  }

  private ImmutableList<Span> uses(Span declaration) {
    return Stream.concat(
            Stream.of(declaration),
            project.references().stream()
                .filter(each -> each.declaration().equals(declaration))
                .map(Reference::use))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** What a name at a place stands for, also where the library declares it. */
  public Optional<Declared> meantAt(Place place) {
    ImmutableList<Reference> references = referencesAt(place);
    return declarationAt(place, references)
        .or(() -> references.stream().map(Reference::declaration).findFirst())
        .flatMap(this::declared);
  }

  /** What is declared under a name at a place. */
  public Optional<Declared> declared(Span name) {
    return project.program().units().stream()
        .flatMap(unit -> unit.file().declarations().stream())
        .flatMap(declaration -> Declared.of(declaration).stream())
        .filter(declared -> declared.name().span().equals(name))
        .findFirst();
  }
}
