package org.trunklang.model;

import java.util.Optional;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;

/**
 * One pattern of a rule; each competes on its own.
 *
 * @param span where the rule names it
 * @param definedAt where the pattern itself stands, when the rule names a prefix
 */
public record RulePattern(StrippedPattern stripped, Span span, Optional<Span> definedAt) {
  /** The notation shown to people and in traces: {@code 012|.}. */
  public String text() {
    return stripped.toString();
  }
}
