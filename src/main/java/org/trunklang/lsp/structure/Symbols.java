package org.trunklang.lsp.structure;

import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.source.SourceFile;

/** What files declare. */
public final class Symbols {
  private Symbols() {}

  /** The declarations of a file that have a name. */
  public static List<Either<SymbolInformation, DocumentSymbol>> of(
      Project project, SourceFile source) {
    return project
        .declarations(source)
        .flatMap(declaration -> Declared.of(declaration).stream())
        .map(
            declared ->
                Either.<SymbolInformation, DocumentSymbol>forRight(
                    new DocumentSymbol(
                        declared.name().text(),
                        declared.symbol(),
                        Places.range(declared.whole()),
                        Places.range(declared.name().span()),
                        declared.kind())))
        .toList();
  }

  /** Those of a project whose names have a text in them. */
  public static List<WorkspaceSymbol> named(Project project, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return project
        .units()
        .flatMap(unit -> unit.file().declarations().stream())
        .flatMap(declaration -> Declared.of(declaration).stream())
        .filter(declared -> declared.name().text().toLowerCase(Locale.ROOT).contains(wanted))
        .map(
            declared ->
                new WorkspaceSymbol(
                    declared.name().text(),
                    declared.symbol(),
                    Either.forLeft(
                        new Location(
                            project.uri(declared.name().span().file()),
                            Places.range(declared.name().span())))))
        .toList();
  }
}
