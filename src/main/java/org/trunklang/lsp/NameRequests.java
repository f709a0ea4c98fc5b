package org.trunklang.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.trunklang.lsp.structure.Navigation;
import org.trunklang.lsp.structure.Renaming;

/** Names: where they are declared and used, and other ones for them. */
interface NameRequests extends TextDocumentService {
  Questions questions();

  @Override
  default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams asked) {
    return questions()
        .at(
            asked,
            (project, place) -> Either.forLeft(Navigation.definition(project, place)),
            () -> Either.forLeft(List.of()));
  }

  @Override
  default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      typeDefinition(TypeDefinitionParams asked) {
    return questions()
        .at(
            asked,
            (project, place) -> Either.forLeft(Navigation.typeDefinition(project, place)),
            () -> Either.forLeft(List.of()));
  }

  @Override
  default CompletableFuture<List<? extends Location>> references(ReferenceParams asked) {
    boolean declaration = asked.getContext().isIncludeDeclaration();
    return questions()
        .at(
            asked,
            (project, place) -> Navigation.references(project, place, declaration),
            List::of);
  }

  @Override
  default CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams asked) {
    return questions().at(asked, Navigation::highlights, List::of);
  }

  @Override
  default CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams asked) {
    return questions()
        .at(
            asked,
            Renaming::prepare,
            () -> Either3.forThird(new PrepareRenameDefaultBehavior(false)));
  }

  @Override
  default CompletableFuture<WorkspaceEdit> rename(RenameParams asked) {
    return questions()
        .at(
            asked,
            (project, place) -> Renaming.rename(project, place, asked.getNewName()),
            WorkspaceEdit::new);
  }
}
