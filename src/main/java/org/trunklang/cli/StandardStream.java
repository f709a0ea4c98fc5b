package org.trunklang.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that the shell gave to the program. It remembers why it could not be written. */
final class StandardStream {
  private final FileOutputStream file;
  private final PrintStream printer;
  private @Nullable IOException failure;

  StandardStream(FileDescriptor descriptor) {
    this.file = new FileOutputStream(descriptor);
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
    return Optional.ofNullable(failure).map(Reasons::of);
  }

  private final class Watched extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        file.write(bytes, from, count);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}
