package org.trunklang.asterisk;

import java.util.function.Function;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialPattern;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.MatchRow;

/**
 * A pattern of a table, and what is done with the numbers that it wins.
 *
 * @param pattern one without {@code !}
 */
record Row(DialPattern pattern, Note note, Target target) {
  private static final Note LEFT_OUT = Note.of("No rule takes these: they are behind an `except`.");

  /** What the winner does with the numbers; without one they are refused as if no row had them. */
  static Row of(MatchRow row, Function<Rule, Note> note, Function<Candidate, Target> target) {
    return row.candidate()
        .map(winner -> new Row(row.pattern(), note.apply(winner.rule()), target.apply(winner)))
        .orElseGet(() -> new Row(row.pattern(), LEFT_OUT, new Target.Reject(Causes.UNALLOCATED)));
  }

  /** Where a row leads. */
  sealed interface Target {
    /**
     * A private context.
     *
     * @param strip how many characters it removes from the front of the number
     */
    record To(ContextName context, int strip) implements Target {}

    /** A context written by hand, which is given the number. */
    record HandOver(ContextName context) implements Target {}

    record Reject(int cause) implements Target {}
  }
}
