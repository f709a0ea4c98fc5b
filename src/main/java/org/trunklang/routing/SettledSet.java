package org.trunklang.routing;

import java.util.Optional;
import org.trunklang.numbers.DialPattern;

/**
 * Numbers and who wins them, but for those that a settled set with fewer of them has.
 *
 * @param winner none where every candidate around them leaves them out: no rule takes them
 */
record SettledSet(DialPattern numbers, Optional<Candidate> winner) {
  static SettledSet asWritten(Candidate candidate) {
    return new SettledSet(candidate.numbers(), Optional.of(candidate));
  }

  boolean strictlyContains(SettledSet other) {
    return numbers.contains(other.numbers) && !other.numbers.contains(numbers);
  }
}
