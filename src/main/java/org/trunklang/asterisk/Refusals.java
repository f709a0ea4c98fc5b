package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;

/** Where calls end whose number cannot be sent on. */
final class Refusals {
  private static final ContextName NAME = ContextName.inner("refused");

  /** Where callers would enter that nobody knows, were they let in. */
  static final ContextName GUESTS = NAME;

  static final String NOT_A_NUMBER = NAME + ",s,1";
  static final String TOO_LONG = NAME + ",long,1";

  private Refusals() {}

  static Context context() {
    return new Context(
        Note.of("Calls whose number cannot be sent on."),
        NAME,
        ImmutableList.of(),
        ImmutableList.of(
            Exten.of(
                Note.of("It holds more than the characters 0-9 * # +."),
                ExtenName.WITHOUT_NUMBER,
                Call.hangup(Causes.UNALLOCATED)),
            Exten.of(
                Note.of("With what is put in front it is longer than Asterisk can keep."),
                ExtenName.word("long"),
                Call.hangup(Causes.BAD_NUMBER))));
  }
}
