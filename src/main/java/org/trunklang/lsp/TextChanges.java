package org.trunklang.lsp;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The texts as an editor opens, changes and closes them. */
interface TextChanges extends TextDocumentService {
  Questions questions();

  @Override
  default void didOpen(DidOpenTextDocumentParams opened) {
    var document = opened.getTextDocument();
    questions()
        .workspace()
        .open(Workspace.path(document.getUri()), document.getText(), document.getVersion());
  }

  @Override
  default void didChange(DidChangeTextDocumentParams changed) {
    var document = changed.getTextDocument();
    questions()
        .workspace()
        .edit(
            Workspace.path(document.getUri()), changed.getContentChanges(), document.getVersion());
  }

  @Override
  default void didClose(DidCloseTextDocumentParams closed) {
    questions().workspace().close(Workspace.path(closed.getTextDocument().getUri()));
  }

  @Override
  default void didSave(DidSaveTextDocumentParams saved) {
    questions().workspace().changed(Workspace.path(saved.getTextDocument().getUri()));
  }
}
