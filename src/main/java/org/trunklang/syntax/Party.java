package org.trunklang.syntax;

import org.trunklang.source.Span;

/** One end of a trunk as written. */
public sealed interface Party {
  Span span();

  record Named(Name name) implements Party {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** The word {@code outside}. */
  record Outside(Span span) implements Party {}
}
