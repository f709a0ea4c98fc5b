package org.trunklang.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that the shell gives to the program. It remembers why it could not be written. */
final class StandardStream {
  private final OutputStream stream;
  private final PrintStream printer;
  private @Nullable IOException failure;

  StandardStream(OutputStream stream) {
    this.stream = stream;
    this.printer =
        new PrintStream(
            new BufferedOutputStream(new Watched(), 1 << 13), false, StandardCharsets.UTF_8);
  }

  PrintStream printer() {
    return printer;
  }

  /** Writes what is left, and says why not all could be written. */
  Optional<String> finish() {
    printer.flush();
    IOException why = failure;
    return why == null ? Optional.empty() : Optional.of(Reasons.of(why));
  }

  private final class Watched extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        stream.write(bytes, from, count);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}
