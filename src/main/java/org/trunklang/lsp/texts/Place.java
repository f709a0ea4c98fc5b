package org.trunklang.lsp.texts;

import org.trunklang.source.SourceFile;

/** A place in a text. */
public record Place(SourceFile file, int offset) {}
