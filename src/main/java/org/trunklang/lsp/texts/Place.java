package org.trunklang.lsp.texts;

import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** A place in a text. */
public record Place(SourceFile file, int offset) {
  /** Whether it is in a span, or at an end of it. */
  public boolean isIn(Span span) {
    return span.start() <= offset && offset <= span.end() && span.file().equals(file);
  }
}
