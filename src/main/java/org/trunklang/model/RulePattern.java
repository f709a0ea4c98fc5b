package org.trunklang.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;

/**
 * One pattern of a rule; each competes on its own.
 *
 * @param exceptions numbers that it does not have: patterns that are proper parts of it,
 *     and leave some of it
 * @param span where the rule names it
 * @param definedAt where the pattern itself stands, when the rule names a prefix
 */
public record RulePattern(
    StrippedPattern stripped,
    ImmutableList<DialPattern> exceptions,
    Span span,
    Optional<Span> definedAt) {

  /** Without exceptions. */
  public RulePattern(StrippedPattern stripped, Span span, Optional<Span> definedAt) {
    this(stripped, ImmutableList.of(), span, definedAt);
  }

  public boolean matches(DialedNumber number) {
    return stripped.pattern().matches(number)
        && exceptions.stream().noneMatch(exception -> exception.matches(number));
  }

  /** The numbers that it matches. */
  public NumberSet numbers(NumberSpace space) {
    NumberSet all = space.of(stripped.pattern());
    return exceptions.isEmpty() ? all : all.minus(space.of(exceptions));
  }

  /** The same numbers in patterns alone. */
  public ImmutableList<DialPattern> parts() {
    return exceptions.isEmpty()
        ? ImmutableList.of(stripped.pattern())
        : numbers(new NumberSpace()).patterns();
  }

  /** The notation shown to people and in traces: {@code 012|.}; without the exceptions. */
  public String text() {
    return stripped.toString();
  }
}
