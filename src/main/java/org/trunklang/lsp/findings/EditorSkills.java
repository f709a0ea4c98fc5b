package org.trunklang.lsp.findings;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * What an editor can be asked to do: to draw hints and lenses anew, which after a change it does in
 * the changed file only, to tell of files that change on disk, and to insert texts with stops.
 */
record EditorSkills(
    boolean refreshesHints, boolean refreshesLenses, boolean watchesFiles, boolean takesSnippets) {
  static final EditorSkills NONE = new EditorSkills(false, false, false, false);

  static EditorSkills of(ClientCapabilities editor) {
    Optional<WorkspaceClientCapabilities> can =
        Optional.ofNullable(editor).map(ClientCapabilities::getWorkspace);
    return new EditorSkills(
        can.map(WorkspaceClientCapabilities::getInlayHint)
            .map(InlayHintWorkspaceCapabilities::getRefreshSupport)
            .orElse(false),
        can.map(WorkspaceClientCapabilities::getCodeLens)
            .map(CodeLensWorkspaceCapabilities::getRefreshSupport)
            .orElse(false),
        can.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
            .orElse(false),
        Optional.ofNullable(editor)
            .map(ClientCapabilities::getTextDocument)
            .map(TextDocumentClientCapabilities::getCompletion)
            .map(CompletionCapabilities::getCompletionItem)
            .map(CompletionItemCapabilities::getSnippetSupport)
            .orElse(false));
  }

  void refresh(LanguageClient editor) {
    if (refreshesHints) {
      var _ = editor.refreshInlayHints();
    }
    if (refreshesLenses) {
      var _ = editor.refreshCodeLenses();
    }
  }

  void watchFiles(LanguageClient editor) {
    if (watchesFiles) {
      var files =
          new DidChangeWatchedFilesRegistrationOptions(
              List.of(new FileSystemWatcher(Either.forLeft("**/*.trunk"))));
      var _ =
          editor.registerCapability(
              new RegistrationParams(
                  List.of(new Registration("files", "workspace/didChangeWatchedFiles", files))));
    }
  }
}
