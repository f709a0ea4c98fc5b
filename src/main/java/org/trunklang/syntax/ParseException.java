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

  /** What could have stood there, in words. */
  private final transient Optional<String> wanted;

  /** What is wrong, where more is known than what could have stood there. */
  private final transient Optional<Problem> problem;

  private final transient Resume resume;

  /** Wanted by generated code that is never reached. */
  ParseException() {
    this(ImmutableSet.of(), Optional.empty(), Optional.empty(), Resume.AT_NEXT);
  }

  /** Called by the generated parser. */
  ParseException(Token last, int[][] expected, String[] images) {
    this(first(expected), Optional.empty(), Optional.empty(), Resume.AT_NEXT);
  }

  ParseException(Problem problem, Resume resume) {
    this(ImmutableSet.of(), Optional.empty(), Optional.of(problem), resume);
  }

  private ParseException(
      ImmutableSet<Integer> expected,
      Optional<String> wanted,
      Optional<Problem> problem,
      Resume resume) {
    super("", null, false, false);
    this.expected = expected;
    this.wanted = wanted;
    this.problem = problem;
    this.resume = resume;
  }

  /** Something is missing before the next token. */
  static ParseException wanted(String words) {
    return new ParseException(
        ImmutableSet.of(), Optional.of(words), Optional.empty(), Resume.AT_NEXT);
  }

  /** Everything that was wrong has been reported and passed over. */
  static ParseException settled() {
    return new ParseException(ImmutableSet.of(), Optional.empty(), Optional.empty(), Resume.HERE);
  }

  /** What could have stood after the token that was taken last, in words. */
  String wanted(Token last) {
    return wanted.orElseGet(() -> Expected.inWords(expected, last));
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
