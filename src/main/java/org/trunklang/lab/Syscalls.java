package org.trunklang.lab;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/**
 * The three calls of Linux that Java has no word for, and that move a thread to another network.
 */
final class Syscalls {

  private static final int O_RDONLY_CLOEXEC = 0x80000;
  private static final int CLONE_NEWNET = 0x40000000;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERROR_NUMBER = STATE.varHandle(PathElement.groupElement("errno"));

  private static final MethodHandle OPEN =
      call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle SETNS =
      call("setns", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOSE =
      call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private Syscalls() {}

  /** From now on the sockets that this thread makes are in the network namespace of that file. */
  static void enterNetwork(Path namespace) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var state = arena.allocate(STATE);
      var path = arena.allocateFrom(namespace.toString());
      int file = check(namespace, state, (int) OPEN.invokeExact(state, path, O_RDONLY_CLOEXEC));
      try {
        check(namespace, state, (int) SETNS.invokeExact(state, file, CLONE_NEWNET));
      } finally {
        check(namespace, state, (int) CLOSE.invokeExact(state, file));
      }
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("these calls throw nothing", e);
    }
  }

  private static MethodHandle call(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, ERRNO);
  }

  private static int check(Path namespace, MemorySegment state, int result) throws IOException {
    if (result < 0) {
      var error = (int) ERROR_NUMBER.get(state, 0L);
      throw new IOException("cannot enter the network of " + namespace + ": errno " + error);
    }
    return result;
  }
}
