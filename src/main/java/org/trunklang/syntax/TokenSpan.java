package org.trunklang.syntax;

import org.trunklang.source.Span;

/**
 * One token of a file, comments included, in the order of the text. White space is what is between.
 */
public record TokenSpan(Kind kind, Span span) {
  /** What a token is, as editors and formatters tell them apart. */
  public enum Kind {
    WORD,
    NUMBER,
    STRING,
    PUNCTUATION,
    COMMENT,
    DOC_COMMENT,
    UNKNOWN
  }
}
