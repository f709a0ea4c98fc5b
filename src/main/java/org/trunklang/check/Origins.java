package org.trunklang.check;

import java.util.Optional;
import org.trunklang.model.Origin;
import org.trunklang.source.Span;
import org.trunklang.syntax.Doc;

/** Makes the place and the documentation of what is declared. */
final class Origins {
  private Origins() {}

  static Origin of(Span span, Optional<Doc> doc) {
    return new Origin(span, doc.map(lines -> String.join("\n", lines.lines())));
  }
}
