package org.trunklang.routing;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Uncovered;

/** Finds a number that none of some candidates matches. Exact. */
final class Untaken {
  private Untaken() {}

  /**
   * A short number of a pattern; empty when there is none.
   *
   * @param without numbers that are not wanted
   */
  static Optional<DialedNumber> example(
      DialPattern in, Iterable<DialPattern> without, List<Candidate> by) {
    if (by.stream().allMatch(candidate -> candidate.exceptions().isEmpty())) {
      return Uncovered.example(
          in, Iterables.concat(without, Iterables.transform(by, Candidate::numbers)));
    }
    var space = new NumberSpace();
    NumberSet left = space.of(in).minus(space.of(without));
    for (Candidate candidate : by) {
      left = left.minus(candidate.pattern().numbers(space));
    }
    return left.example();
  }
}
