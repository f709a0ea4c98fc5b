package org.trunklang.cli;

import java.io.IOException;

/** Programs that tests need and that may not be there. */
public final class Programs {
  private Programs() {}

  /** Whether a program is there, and this run of it ends well. */
  public static boolean run(String... program) throws InterruptedException {
    try {
      return new ProcessBuilder(program)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
