package org.trunklang.syntax;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.trunklang.diagnostics.Problem;

/**
 * How the generated parser leaves a production. It never leaves the package, so it carries no stack
 * trace.
 */
final class ParseException extends Exception {
  private static final long serialVersionUID = 1;

  /** What could have stood there, by kind of token. */
  private final transient ImmutableSet<Integer> expected;

  /** What is wrong, where more is known than what could have stood there. */
  private final transient Optional<Problem> problem;

  private final transient Resume resume;

  /** Wanted by generated code that is never reached. */
  ParseException() {
    this(ImmutableSet.of(), Optional.empty(), Resume.AT_NEXT);
  }

  ParseException(Problem problem, Resume resume) {
    this(ImmutableSet.of(), Optional.of(problem), resume);
  }

  /** Called by the generated parser. */
  ParseException(Token last, int[][] expected, String[] images) {
    this(first(expected), Optional.empty(), Resume.AT_NEXT);
  }

  private ParseException(ImmutableSet<Integer> expected, Optional<Problem> problem, Resume resume) {
    super("", null, false, false);
    this.expected = expected;
    this.problem = problem;
    this.resume = resume;
  }

  ImmutableSet<Integer> expected() {
    return expected;
  }

  Optional<Problem> problem() {
    return problem;
  }

  Resume resume() {
    return resume;
  }

  private static ImmutableSet<Integer> first(int[][] sequences) {
    var kinds = ImmutableSet.<Integer>builderWithExpectedSize(sequences.length);
    for (int[] sequence : sequences) {
      kinds.add(sequence[0]);
    }
    return kinds.build();
  }
}
