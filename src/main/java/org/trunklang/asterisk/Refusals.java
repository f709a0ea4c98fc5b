package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.numbers.DialedNumber;

/** Where calls end whose number cannot be sent on. */
final class Refusals {
  private static final ContextName NAME = ContextName.inner("refused");

  /** Where callers would enter that nobody knows, were they let in. */
  static final ContextName GUESTS = NAME;

  /** Where text messages go: Asterisk would run the rules for them as if for calls. */
  static final ContextName MESSAGES = NAME;

  private static final String NOT_A_NUMBER = NAME + ",s,1";
  static final String IN_A_CIRCLE = NAME + ",circle,1";
  static final String TOO_LONG = NAME + ",long,1";

  private Refusals() {}

  /**
   * Refuses what holds more than dialable characters, and what was perhaps cut when it arrived. The
   * dialable characters are in ARG1, and how long the number was with the others in ARG2.
   */
  static Call check() {
    return Call.goToIf(
        "${LEN(${ARG1})} != ${ARG2} | ${ARG2} > " + DialedNumber.MAX_LENGTH, NOT_A_NUMBER);
  }

  static Context context() {
    return new Context(
        Note.of("Calls whose number cannot be sent on."),
        NAME,
        ImmutableList.of(),
        ImmutableList.of(
            Exten.of(
                Note.of("It holds more than the characters 0-9 * # +, or was cut when it arrived."),
                ExtenName.WITHOUT_NUMBER,
                Call.hangup(Causes.UNALLOCATED)),
            Exten.of(
                Note.of("It has come by too many nodes: it goes round."),
                ExtenName.word("circle"),
                Call.hangup(Causes.GOES_ROUND)),
            Exten.of(
                Note.of("With what is put in front it is longer than Asterisk can keep."),
                ExtenName.word("long"),
                Call.hangup(Causes.BAD_NUMBER))));
  }
}
