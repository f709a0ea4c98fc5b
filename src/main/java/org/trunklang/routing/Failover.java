package org.trunklang.routing;

import org.trunklang.model.Reason;

/** When the next destination of a rule is tried. */
public final class Failover {
  private Failover() {}

  /**
   * Whether an answer leads to the next destination: congestion alone does. A destination that
   * cannot be reached gives no answer, and leads on too.
   */
  public static boolean goesOn(Outcome answer) {
    return switch (answer) {
      case Outcome.Rejected(var _, Reason reason) ->
          switch (reason) {
            case CONGESTION -> true;
            case BUSY, UNALLOCATED -> false;
          };
      case Outcome.Rings _, Outcome.Leaves _, Outcome.Loops _, Outcome.Unknown _ -> false;
    };
  }
}
