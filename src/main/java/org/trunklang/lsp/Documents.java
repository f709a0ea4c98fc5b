package org.trunklang.lsp;

import org.trunklang.source.SourceFile;

/** Takes what an editor asks of its files apart, and hands it to who knows. */
record Documents(Questions questions)
    implements TextChanges, NameRequests, ShapeRequests, AdviceRequests, CallRequests {

  /** A place in a text. */
  record Place(SourceFile file, int offset) {}
}
