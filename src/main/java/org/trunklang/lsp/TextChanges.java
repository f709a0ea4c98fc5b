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
    Addresses.path(document.getUri())
        .ifPresent(
            file -> questions().workspace().open(file, document.getText(), document.getVersion()));
  }

  @Override
  default void didChange(DidChangeTextDocumentParams changed) {
    var document = changed.getTextDocument();
    Addresses.path(document.getUri())
        .ifPresent(
            file ->
                questions()
                    .workspace()
                    .edit(file, changed.getContentChanges(), document.getVersion()));
  }

  @Override
  default void didClose(DidCloseTextDocumentParams closed) {
    Addresses.path(closed.getTextDocument().getUri()).ifPresent(questions().workspace()::close);
  }

  @Override
  default void didSave(DidSaveTextDocumentParams saved) {
    Addresses.path(saved.getTextDocument().getUri()).ifPresent(questions().workspace()::changed);
  }
}
