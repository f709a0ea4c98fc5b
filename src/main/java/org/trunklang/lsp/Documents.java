package org.trunklang.lsp;

/** Takes what an editor asks of its files apart, and hands it to who knows. */
record Documents(Questions questions)
    implements TextChanges, NameRequests, ShapeRequests, AdviceRequests, CallRequests {}
