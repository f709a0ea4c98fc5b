package org.trunklang.syntax;

import org.trunklang.source.Span;

/** A string as written, and its value with the escapes resolved. The span includes the quotes. */
public record Text(Span span, String value) {
  /** The place alone: the value may be a secret. */
  @Override
  public String toString() {
    return "Text[" + span + "]";
  }
}
