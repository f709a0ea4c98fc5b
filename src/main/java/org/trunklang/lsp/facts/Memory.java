package org.trunklang.lsp.facts;

/**
 * Has garbage collected while nobody waits. Left to themselves collectors do it when there is no
 * room left, which is while something is found out, and let the heap grow as far as it may before
 * they look at what is old.
 */
final class Memory {
  /** So much, in bytes, is not worth the time of a pause in typing. */
  private static final long LITTLE = 160L << 20;

  /** More than this is worth a moment of somebody who types. */
  private static final long MUCH = 224L << 20;

  private final YoungGarbage young = new YoungGarbage();
  private volatile long kept = 0;

  /** In a pause. */
  void tidyUp() {
    tidyUpAbove(LITTLE);
  }

  void tidyUpIfUrgent() {
    tidyUpAbove(MUCH);
  }

  /** For what the next change will make. */
  void makeRoom() {
    young.makeRoom();
  }

  /** Only where there may be more garbage than anything else. */
  private void tidyUpAbove(long bytes) {
    long used = used();
    if (used > bytes && used > 2 * kept) {
      System.gc();
      kept = used();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
