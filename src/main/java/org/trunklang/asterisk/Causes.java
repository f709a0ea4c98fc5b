package org.trunklang.asterisk;

import org.trunklang.model.Reason;

/** Causes of a hang-up (Q.850) as callers are given them. */
final class Causes {
  static final int UNALLOCATED = 1;
  static final int DECLINED = 16;
  static final int BUSY = 17;
  static final int NO_ANSWER = 19;
  static final int GOES_ROUND = 25;
  static final int BAD_NUMBER = 28;
  static final int CONGESTION = 34;

  private Causes() {}

  static int of(Reason reason) {
    return switch (reason) {
      case BUSY -> BUSY;
      case CONGESTION -> CONGESTION;
      case UNALLOCATED -> UNALLOCATED;
    };
  }
}
