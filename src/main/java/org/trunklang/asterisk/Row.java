package org.trunklang.asterisk;

import org.trunklang.numbers.DialPattern;

/**
 * A pattern of a table, and what is done with the numbers that it wins.
 *
 * @param pattern one without {@code !}
 */
record Row(DialPattern pattern, Note note, Target target) {

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
