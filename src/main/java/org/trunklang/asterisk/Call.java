package org.trunklang.asterisk;

/**
 * An application with its arguments. The arguments consist of words of this package and of texts
 * whose types keep syntax out: {@link ContextName}, {@link ObjectName}, numbers, {@link Music}.
 */
record Call(String application, String arguments) {
  /** The dialable characters of the number that was dialed: nothing else is ever used of it. */
  private static final String CLEANED = "${FILTER(0-9*#+,${EXTEN})}";

  static Call hangup(int cause) {
    return new Call("Hangup", Integer.toString(cause));
  }

  /** With the cause that the far end gave. */
  static Call hangupAsFarEnd() {
    return new Call("Hangup", "${HANGUPCAUSE}");
  }

  static Call comeBack() {
    return new Call("Return", "");
  }

  static Call set(String variable, String value) {
    return new Call("Set", variable + "=" + value);
  }

  /** To a context that takes a call without a number. */
  static Call goTo(ContextName context) {
    return new Call("Goto", context + ",s,1");
  }

  static Call goTo(ContextName context, String number) {
    return new Call("Goto", context + "," + number + ",1");
  }

  static Call goToIf(String condition, String where) {
    return new Call("GotoIf", "$[" + condition + "]?" + where);
  }

  /**
   * From a row that callers reach: hands on the dialable characters of the number, how long it was
   * with the others, and how many are to be stripped.
   */
  static Call handOn(ContextName to, int strip) {
    return gosub(to, CLEANED, "${LEN(${EXTEN})}", Integer.toString(strip));
  }

  /** From a row that only a checked number reaches. */
  static Call passOn(ContextName to, int strip) {
    return gosub(to, "${ARG1}", "${ARG2}", Integer.toString(strip));
  }

  static Call gosub(ContextName to, String... arguments) {
    return new Call("Gosub", to + ",s,1(" + String.join(",", arguments) + ")");
  }
}
