package org.trunklang.routing;

import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;

/**
 * One pattern of a rule: each competes on its own.
 *
 * @param pattern the pattern as the rule has it; what people are shown
 * @param numbers the numbers for which it competes: those of the pattern, or, of a candidate that
 *     {@linkplain #settles settles} an overlap, the part of them where it must win
 */
public record Candidate(Rule rule, RulePattern pattern, DialPattern numbers) {

  static Candidate of(Rule rule, RulePattern pattern) {
    return new Candidate(rule, pattern, pattern.stripped().pattern());
  }

  Candidate within(DialPattern part) {
    return new Candidate(rule, pattern, part);
  }

  /**
   * Whether this one stands for its pattern in an overlap that decide, so
   * that the most specific candidate wins there too.
   */
  public boolean settles() {
    return !numbers.equals(pattern.stripped().pattern());
  }

  /** Whether this one is that candidate, or settles an overlap for it. */
  boolean standsFor(Candidate written) {
    return rule.equals(written.rule) && pattern.equals(written.pattern);
  }

  /** How many characters are removed from the front of the number. */
  public int strip() {
    return pattern.stripped().strip();
  }

  /** The numbers with the place of the strip. */
  public StrippedPattern stripped() {
    return new StrippedPattern(numbers, strip());
  }

  /** Whether it matches; a call without a number is matched by alone. */
  boolean takes(DialedNumber number) {
    return number.isNone() ? rule.takesNoNumber() : numbers.matches(number);
  }

  boolean contains(Candidate other) {
    return numbers.contains(other.numbers);
  }

  boolean strictlyContains(Candidate other) {
    return numbers.contains(other.numbers) && !other.numbers.contains(numbers);
  }

  /** Home codes and advertised routes follow from other declarations. */
  boolean isDerived() {
    return switch (rule.kind()) {
      case HOME_CODE, ADVERTISED -> true;
      case EXTENSIONS, EXTENSION, ACCOUNT, ROUTE, INBOUND -> false;
    };
  }

  /** What keeps advertised routes away. */
  boolean isOwn() {
    return switch (rule.kind()) {
      case EXTENSIONS, EXTENSION, ACCOUNT, HOME_CODE -> true;
      case ADVERTISED, ROUTE, INBOUND -> false;
    };
  }

  boolean isAdvertised() {
    return rule.kind() == Rule.Kind.ADVERTISED;
  }

  @Override
  public String toString() {
    return rule.kind() + " " + pattern.text() + (settles() ? " in " + numbers : "");
  }
}
