package org.trunklang.asterisk;

import org.trunklang.numbers.DialPattern;

/**
 * A pattern of a table, and what is done with the numbers that it wins.
 *
 * @param pattern one without {@code !}
 */
record Row(DialPattern pattern, Note note, Target target) {
  private static final Note LEFT_OUT = Note.of("No rule takes these: they are behind an `except`.");

  /** Numbers that are refused as if no row had them. */
  static Row leftOut(DialPattern pattern) {
    return new Row(pattern, LEFT_OUT, new Target.Reject(Causes.UNALLOCATED));
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
