package org.trunklang.asterisk;

/** How far ends are probed. */
final class Qualify {
  /** How soon a far end must answer. */
  static final int ANSWER_MILLIS = 2000;

  /** How often IAX2 asks a far end that has not answered: how soon it is used again. */
  static final int MILLIS_WHEN_LOST = 2000;

  private Qualify() {}
}
