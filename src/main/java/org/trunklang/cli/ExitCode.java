package org.trunklang.cli;

/** What the shell gets to know. */
final class ExitCode {
  /** All is well. */
  static final int OK = 0;

  /** The answer is no: an error was found, a call does not complete, a claim is broken. */
  static final int NO = 1;

  /** The command was not called rightly. */
  static final int USAGE = 2;

  /** The program itself failed. */
  static final int DEFECT = 70;

  private ExitCode() {}
}
