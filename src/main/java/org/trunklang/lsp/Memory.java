package org.trunklang.lsp;

/**
 * Has garbage collected while nobody types. Left to itself the collector that needs least beside
 * the heap lets the heap grow as far as it may.
 */
final class Memory {
  /** So much, in bytes, is not worth the time. */
  private static final long LITTLE = 192L << 20;

  private long kept = 0;

  /** Where there may be more garbage than anything else. */
  void tidy() {
    long used = used();
    if (used > LITTLE && used > 2 * kept) {
      System.gc();
      kept = used();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
