package org.trunklang.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * A network of its own: interfaces, addresses and routes that nothing else on the machine sees. A
 * process that waits for the end of its input holds it, so it ends with this process, however that
 * ends; nothing has to be removed.
 */
final class NetworkNamespace implements AutoCloseable {

  private final Process holder;

  private NetworkNamespace(Process holder) {
    this.holder = holder;
  }

  /** A namespace with these addresses, on a link that takes every packet and answers none. */
  static NetworkNamespace isolated(List<String> addresses) throws IOException {
    var namespace = empty();
    try {
      // With both ends of the link here, what is sent to an unknown address is lost in silence, as
      // on a real network whose other nodes are down. Without a link it would be an error at once.
      namespace.run("ip", "link", "add", "lab0", "type", "veth", "peer", "name", "lab1");
      namespace.run("ip", "link", "set", "lab1", "up");
      namespace.run("ip", "link", "set", "lab0", "up");
      for (var address : addresses) {
        namespace.run("ip", "address", "add", address, "dev", "lab0");
      }
      namespace.run("ip", "route", "add", "default", "dev", "lab0");
      namespace.run("ip", "-6", "route", "add", "default", "dev", "lab0");
      return namespace;
    } catch (IOException | RuntimeException e) {
      namespace.close();
      throw e;
    }
  }

  /** A namespace that has nothing but its loop-back interface. */
  static NetworkNamespace empty() throws IOException {
    var holder =
        new ProcessBuilder("unshare", "--net", "sh", "-c", "ip link set lo up && echo up; exec cat")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var namespace = new NetworkNamespace(holder);
    if (!"up".equals(holder.inputReader().readLine())) {
      namespace.close();
      throw new IOException("no network namespace could be made");
    }
    return namespace;
  }

  /** Its name for {@code ip}: the process that holds it. */
  String id() {
    return Long.toString(holder.pid());
  }

  /** Runs several commands of {@code ip}, a line each. */
  void ip(Iterable<String> lines) throws IOException {
    var process =
        new ProcessBuilder(
                Stream.concat(prefix().stream(), Stream.of("ip", "-batch", "-")).toList())
            .redirectErrorStream(true)
            .start();
    try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
      for (var line : lines) {
        out.write(line + "\n");
      }
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("ip: " + said.strip());
    }
  }

  /** What runs a command in this namespace: the words to put before it. */
  List<String> prefix() {
    return List.of("nsenter", "--target", Long.toString(holder.pid()), "--net", "--");
  }

  /** Runs a command here, to its end. */
  void run(String... command) throws IOException {
    var process =
        new ProcessBuilder(Stream.concat(prefix().stream(), Stream.of(command)).toList())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
  }

  /** Does something on a thread that is in this namespace; sockets that it makes stay in it. */
  <T> T call(Callable<T> work) throws IOException {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform()
        .daemon()
        .name("network-namespace")
        .start(
            () -> {
              try {
                Syscalls.enterNetwork(Path.of("/proc", Long.toString(holder.pid()), "ns", "net"));
                result.complete(work.call());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Ends it, when the last process in it has ended. */
  @Override
  public void close() {
    try {
      holder.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    holder.onExit().join();
  }
}
