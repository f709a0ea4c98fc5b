package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.trunklang.lsp.calls.Tracing;
import org.trunklang.lsp.facts.Workspace;
import org.trunklang.lsp.structure.Moves;
import org.trunklang.lsp.structure.Symbols;
import org.trunklang.lsp.texts.Addresses;

/** What an editor asks of its folders as a whole. */
final class Folders implements WorkspaceService {
  private final Workspace workspace;

  Folders(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams changed) {
    change(changed.getEvent().getAdded(), changed.getEvent().getRemoved());
  }

  /** Those that are no folders on disk are left alone. */
  void change(List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
    workspace.changeFolders(paths(added), paths(removed));
  }

  private static ImmutableList<Path> paths(List<WorkspaceFolder> folders) {
    return folders.stream()
        .map(WorkspaceFolder::getUri)
        .flatMap(folder -> Addresses.path(folder).stream())
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams changed) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
    changed.getChanges().forEach(event -> changed(event.getUri()));
  }

  /** Asked for before the files move: what they are called in `use` moves with them. */
  @Override
  public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams asked) {
    return workspace.askAll(projects -> new Moves(asked.getFiles()).edits(projects));
  }

  @Override
  public void didRenameFiles(RenameFilesParams renamed) {
    renamed
        .getFiles()
        .forEach(
            each -> {
              changed(each.getOldUri());
              changed(each.getNewUri());
            });
  }

  private void changed(String uri) {
    Addresses.path(uri).ifPresent(workspace::changed);
  }

  /** A file that several projects read declares what it does once. */
  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams asked) {
    return workspace.askAll(
        projects ->
            Either.forRight(
                projects
                    .flatMap(project -> Symbols.named(project, asked.getQuery()).stream())
                    .distinct()
                    .toList()));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams asked) {
    return Tracing.run(workspace, asked);
  }
}
