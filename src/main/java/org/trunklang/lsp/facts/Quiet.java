package org.trunklang.lsp.facts;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.trunklang.project.Checkpoint;

/**
 * Lets long work wait while somebody types: the next change would make it needless, and until then
 * it would take time from what is asked in between.
 */
final class Quiet {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration LOOKING = Duration.ofMillis(20);

  /** Work that takes no longer is not in the way. */
  private static final Duration SHORT = Duration.ofMillis(20);

  private volatile long changed = System.nanoTime();
  private volatile long sinceChangeBefore = PAUSE.toNanos();
  private volatile boolean isLong = false;

  void disturb() {
    long now = System.nanoTime();
    sinceChangeBefore = now - changed;
    changed = now;
  }

  /** Whether a third of the time to the next change is left, where somebody types evenly. */
  boolean hasTime() {
    return System.nanoTime() - changed < sinceChangeBefore * 2 / 3;
  }

  /** Does the work, and learns whether it is long: what was given up is. */
  void time(Runnable work) {
    isLong = true;
    long start = System.nanoTime();
    work.run();
    isLong = System.nanoTime() - start > SHORT.toNanos();
  }

  void await(Checkpoint checkpoint) {
    while (isLong && System.nanoTime() - changed < PAUSE.toNanos()) {
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
