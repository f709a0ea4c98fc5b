package org.trunklang.lsp;

import java.util.function.BooleanSupplier;

/** Takes what an editor asks of its files apart, and hands it to who knows. */
record Documents(Questions questions, BooleanSupplier takesSnippets)
    implements TextChanges, NameRequests, ShapeRequests, AdviceRequests, CallRequests {}
