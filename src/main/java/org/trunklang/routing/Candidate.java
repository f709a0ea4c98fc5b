package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Uncovered;

/** One pattern of a rule: each competes on its own. */
public record Candidate(Rule rule, RulePattern pattern) {

  /**
   * The numbers of its pattern as written, exceptions included: by these it is more or less
   * specific.
   */
  public DialPattern numbers() {
    return pattern.stripped().pattern();
  }

  /** Numbers of its pattern that it does not match. */
  public ImmutableList<DialPattern> exceptions() {
    return pattern.exceptions();
  }

  /** How many characters are removed from the front of the number. */
  public int strip() {
    return pattern.stripped().strip();
  }

  /** Whether it matches; a call without a number is matched by alone. */
  boolean takes(DialedNumber number) {
    return number.isNone() ? rule.takesNoNumber() : pattern.matches(number);
  }

  /** Whether it is at least as wide; of patterns with the same numbers the exceptions decide. */
  boolean contains(Candidate other) {
    return numbers().contains(other.numbers())
        && (exceptions().isEmpty()
            || !other.numbers().contains(numbers())
            || exceptions().stream()
                .allMatch(each -> Uncovered.example(each, other.exceptions()).isEmpty()));
  }

  boolean strictlyContains(Candidate other) {
    return contains(other) && !other.contains(this);
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

  /** A rule may have many patterns: each is told by its own. */
  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return rule.kind() + " " + pattern.text() + (exceptions().isEmpty() ? "" : " with exceptions");
  }
}
