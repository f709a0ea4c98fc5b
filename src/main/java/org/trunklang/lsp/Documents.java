package org.trunklang.lsp;

import com.google.common.collect.Iterables;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.trunklang.source.SourceFile;

/** Takes what an editor asks apart, and hands it to who knows. */
final class Documents implements TextDocumentService, WorkspaceService {
  private final Workspace workspace;

  Documents(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams opened) {
    var document = opened.getTextDocument();
    workspace.change(Workspace.path(document.getUri()), document.getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams changed) {
    workspace.change(
        Workspace.path(changed.getTextDocument().getUri()),
        Iterables.getLast(changed.getContentChanges()).getText());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams closed) {
    workspace.close(Workspace.path(closed.getTextDocument().getUri()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams saved) {
    workspace.changed(Workspace.path(saved.getTextDocument().getUri()));
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams changed) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
    changed.getChanges().forEach(event -> workspace.changed(Workspace.path(event.getUri())));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams asked) {
    return at(asked, Hovers::at, () -> new Hover(List.of()));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams asked) {
    return at(asked, Navigation::definition, List::<Location>of).thenApply(Either::forLeft);
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams asked) {
    boolean declaration = asked.getContext().isIncludeDeclaration();
    return at(
        asked, (project, place) -> Navigation.references(project, place, declaration), List::of);
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams asked) {
    return at(asked, Navigation::highlights, List::of);
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams asked) {
    return at(
        asked, Renaming::prepare, () -> Either3.forThird(new PrepareRenameDefaultBehavior(false)));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams asked) {
    return at(
        asked,
        (project, place) -> Renaming.rename(project, place, asked.getNewName()),
        WorkspaceEdit::new);
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams asked) {
    return in(asked.getTextDocument(), Symbols::of, List::of);
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams asked) {
    return workspace
        .askAll(project -> Symbols.named(project, asked.getQuery()))
        .thenApply(Either::forRight);
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams asked) {
    return in(asked.getTextDocument(), Symbols::folds, List::of);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
    Path file = Workspace.path(asked.getTextDocument().getUri());
    return workspace.ask(
        file,
        project ->
            Findings.fixes(project, file, asked.getRange()).stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams asked) {
    return at(asked, Completions::at, List::<CompletionItem>of).thenApply(Either::forLeft);
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams asked) {
    return in(asked.getTextDocument(), Navigation::links, List::of);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams asked) {
    return in(asked.getTextDocument(), Colours::of, SemanticTokens::new);
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams asked) {
    Tracing.Order order = Tracing.order(asked);
    return workspace.ask(order.file(), project -> Tracing.trace(project, order));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
    return in(asked.getTextDocument(), Layout::all, List::of);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams asked) {
    return in(
        asked.getTextDocument(),
        (project, source) -> Layout.of(project, source, asked.getRange()),
        List::of);
  }

  private <T> CompletableFuture<T> at(
      TextDocumentPositionParams asked,
      BiFunction<Project, Place, T> answer,
      Supplier<T> otherwise) {
    Position position = asked.getPosition();
    return in(
        asked.getTextDocument(),
        (project, source) ->
            answer.apply(project, new Place(source, Places.offset(source, position))),
        otherwise);
  }

  private <T> CompletableFuture<T> in(
      TextDocumentIdentifier document,
      BiFunction<Project, SourceFile, T> answer,
      Supplier<T> otherwise) {
    Path file = Workspace.path(document.getUri());
    return workspace.ask(
        file,
        project ->
            project
                .unit(file)
                .map(unit -> answer.apply(project, unit.file().source()))
                .orElseGet(otherwise));
  }

  /** A place in a text. */
  record Place(SourceFile file, int offset) {}
}
