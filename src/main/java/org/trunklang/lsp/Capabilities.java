package org.trunklang.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.trunklang.lsp.calls.Tracing;
import org.trunklang.lsp.structure.Colours;

/** What the server tells an editor that it can do. */
final class Capabilities {
  private Capabilities() {}

  static ServerCapabilities all() {
    var can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setFoldingRangeProvider(true);
    can.setSelectionRangeProvider(true);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setCompletionProvider(new CompletionOptions(false, List.of(" ", ".", "/", "\"")));
    can.setSignatureHelpProvider(new SignatureHelpOptions(List.of(" ", "[", ",")));
    can.setDocumentLinkProvider(new DocumentLinkOptions(false));
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(Colours.LEGEND, true, true));
    can.setExecuteCommandProvider(
        new ExecuteCommandOptions(List.of(Tracing.TRACE, Tracing.PLACES, Tracing.FOLDER)));
    can.setInlayHintProvider(true);
    can.setCodeLensProvider(new CodeLensOptions(true));
    can.setTypeDefinitionProvider(true);
    can.setCallHierarchyProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setDocumentRangeFormattingProvider(true);
    can.setWorkspace(ofFolders());
    return can;
  }

  private static WorkspaceServerCapabilities ofFolders() {
    var files =
        new FileOperationOptions(
            List.of(
                new FileOperationFilter(new FileOperationPattern("**/*.trunk"), "file"),
                new FileOperationFilter(new FileOperationPattern("**/"), "file")));
    var operations = new FileOperationsServerCapabilities();
    operations.setWillRename(files);
    operations.setDidRename(files);
    var can = new WorkspaceServerCapabilities();
    can.setFileOperations(operations);
    var several = new WorkspaceFoldersOptions();
    several.setSupported(true);
    several.setChangeNotifications(true);
    can.setWorkspaceFolders(several);
    return can;
  }
}
