package org.trunklang.lsp;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.trunklang.lsp.texts.Addresses;

/** The texts as an editor opens, changes and closes them. */
interface TextChanges extends TextDocumentService {
  Questions questions();

  @Override
  default void didOpen(DidOpenTextDocumentParams opened) {
    var document = opened.getTextDocument();
    questions()
        .workspace()
        .open(Addresses.path(document.getUri()), document.getText(), document.getVersion());
  }

  @Override
  default void didChange(DidChangeTextDocumentParams changed) {
    var document = changed.getTextDocument();
    questions()
        .workspace()
        .edit(
            Addresses.path(document.getUri()), changed.getContentChanges(), document.getVersion());
  }

  @Override
  default void didClose(DidCloseTextDocumentParams closed) {
    questions().workspace().close(Addresses.path(closed.getTextDocument().getUri()));
  }

  @Override
  default void didSave(DidSaveTextDocumentParams saved) {
    questions().workspace().changed(Addresses.path(saved.getTextDocument().getUri()));
  }
}
