package org.trunklang.lsp;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.trunklang.project.Checkpoint;

/**
 * Lets long work wait while somebody types: for as long after the last change as the work took the
 * last time, for the next change would make it needless.
 */
final class Quiet {
  private static final Duration LONGEST = Duration.ofMillis(400);
  private static final Duration LOOKING = Duration.ofMillis(20);

  private volatile long changed = System.nanoTime();
  private volatile long pause = 0;

  void disturb() {
    changed = System.nanoTime();
  }

  /** How long the work took. */
  void took(long nanos) {
    pause = Math.min(nanos, LONGEST.toNanos());
  }

  void await(Checkpoint checkpoint) {
    while (System.nanoTime() - changed < pause) {
      checkpoint.pass();
      try {
        Thread.sleep(LOOKING);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }
    checkpoint.pass();
  }
}
