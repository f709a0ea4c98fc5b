package org.trunklang.lsp.caret;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.source.SourceFile;

/** Texts that are long and wrong: the work is counted in what it takes of memory. */
class LongTextTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(strings = {"[", "node a { ", "prefix p = a, "})
  void r_6_37_a_long_line_takes_as_much_more_as_the_line_is_longer(String part) {
    long some = work(part.repeat(5_000));
    long fourTimes = work(part.repeat(20_000));
    assertTrue(fourTimes < 6 * some, () -> "%,d, then %,d bytes".formatted(some, fourTimes));
  }

  @Test
  void r_6_37_what_fits_nowhere_is_looked_for_once() {
    long fitting = work("mesh m : sip a" + ", b".repeat(10_000));
    long misfits = work("[".repeat(20_000));
    assertTrue(misfits < 4 * fitting, () -> "%,d, for %,d bytes".formatted(misfits, fitting));
  }

  private static long work(String text) {
    var source = SourceFile.of("a.trunk", text);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    assertTrue(Caret.at(source, text.length(), 0, text.length()).isPresent());
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
