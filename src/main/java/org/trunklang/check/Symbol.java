package org.trunklang.check;

import java.util.Optional;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;

/**
 * A declared name.
 *
 * @param text how the project writes it: with the word of its module in front, where it is of one
 * @param namespace the module's word
 */
record Symbol(Kind kind, String text, Name name, Decl declaration, Optional<String> namespace) {
  Span span() {
    return name.span();
  }

  /** The place, for a label; a finding never points into a module of the library. */
  Optional<Span> shownAt() {
    return namespace.isPresent() ? Optional.empty() : Optional.of(span());
  }
}
