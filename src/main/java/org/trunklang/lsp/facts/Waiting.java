package org.trunklang.lsp.facts;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * The answers that somebody waits for. What is less urgent lets them go first for a moment: on a
 * machine with few processors it would only make them late, and itself no sooner.
 */
final class Waiting {
  private static final Duration MOMENT = Duration.ofMillis(30);

  private final Duration most;
  private int answers = 0;

  Waiting() {
    this(MOMENT);
  }

  /**
   * @param most how long others are let go first
   */
  Waiting(Duration most) {
    this.most = most;
  }

  /** Somebody asks. */
  synchronized void begin() {
    answers++;
  }

  /** And has an answer, or wants none any more. */
  synchronized void end() {
    answers--;
    if (answers == 0) {
      notifyAll();
    }
  }

  /** Until nobody waits, but not for long. */
  synchronized void letGoFirst() {
    long end = System.nanoTime() + most.toNanos();
    long left = most.toMillis();
    while (answers > 0 && left > 0) {
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }
}
