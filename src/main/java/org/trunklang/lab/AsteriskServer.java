package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A real Asterisk that has started in full, on a network of its own. It has read a copy, byte for
 * byte, of the configuration it was given, beside the few files of the {@link Harness}.
 */
public final class AsteriskServer implements AutoCloseable {

  private static final String READY = "Asterisk Ready.";
  private static final int SECONDS_TO_START = 30;
  private static final Pattern PROBLEM = Pattern.compile("^\\[[^]]*] (WARNING|ERROR)\\[");

  /** Said of its own modules where a packet comes in while they are loaded, on a slow machine. */
  private static final Pattern OF_THE_START =
      Pattern.compile("pjproject: .* registered during operation");

  private final Path run;
  private final NetworkNamespace network;
  private final Process process;
  private final Ami ami;

  private AsteriskServer(Path run, NetworkNamespace network, Process process, Ami ami) {
    this.run = run;
    this.network = network;
    this.process = process;
    this.ami = ami;
  }

  /**
   * Starts a server, and waits until it has read its configuration.
   *
   * @param run where it is to have its logs, its database and its copy of the configuration
   * @param network is the server's from now on, and ends with it, or at once where it cannot start
   */
  static AsteriskServer start(
      Installation installation, Path config, Path run, NetworkNamespace network)
      throws IOException {
    return start(installation, config, run, network, run.toString(), new EventLog());
  }

  /** The same with a name, under which its events go to a log that several servers share. */
  static AsteriskServer start(
      Installation installation,
      Path config,
      Path run,
      NetworkNamespace network,
      String name,
      EventLog log)
      throws IOException {
    Process process = null;
    try {
      process = launch(installation, config, run, network);
      awaitReady(process, run.resolve("console"));
      var socket = network.call(() -> new Socket(InetAddress.getLoopbackAddress(), 5038));
      return new AsteriskServer(run, network, process, Ami.login(socket, "lab", "lab", name, log));
    } catch (IOException | RuntimeException e) {
      if (process != null) {
        end(process);
      }
      network.close();
      throw e;
    }
  }

  /** What the server's console answers to a command. */
  public String cli(String command) {
    try {
      return ami.command(command);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run `" + command + "`; see " + run, e);
    }
  }

  /** The names of PJSIP's endpoints. The console cuts long names, so it is not asked. */
  public ImmutableSet<String> pjsipEndpoints() {
    return names("PJSIPShowEndpoints", "EndpointList");
  }

  /** The names of chan_sip's peers. */
  public ImmutableSet<String> sipPeers() {
    return names("SIPpeers", "PeerEntry");
  }

  /** The names of chan_iax2's peers. */
  public ImmutableSet<String> iaxPeers() {
    return names("IAXpeerlist", "PeerEntry");
  }

  private ImmutableSet<String> names(String action, String event) {
    try {
      return ami.list(action, event).stream()
          .map(peer -> peer.get("ObjectName"))
          .collect(toImmutableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list what is declared; see " + run, e);
    }
  }

  /**
   * The log's warnings and errors. Those about the configuration are all there when the server has
   * started: it writes its log in order, and "ready" comes last.
   */
  public ImmutableList<String> problems() {
    try (var lines = Files.lines(run.resolve("log/problems"), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> PROBLEM.matcher(line).find() && !OF_THE_START.matcher(line).find())
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts another text in the place of one of its files, for whatever reads it anew. */
  void replace(String file, String text) throws IOException {
    Files.writeString(run.resolve("etc").resolve(file), text);
  }

  /** Does something in the server's network, as another machine there would. */
  <T> T besideIt(Callable<T> work) throws IOException {
    return network.call(work);
  }

  /** The manager interface, to place calls by and to see what happens. */
  Ami ami() {
    return ami;
  }

  @Override
  public void close() {
    ami.close();
    end(process);
    network.close();
  }

  private static Process launch(
      Installation installation, Path config, Path run, NetworkNamespace network)
      throws IOException {
    var script = Harness.unpackTo(run.resolve("harness")).script().toString();
    // By bash: what is run itself must not be open for writing, and for a moment it is so in every
    // process that another thread starts meanwhile.
    var server =
        List.of(
            "bash", script, installation.version(), config.toString(), run.toString(), "follow");
    var command = Iterables.concat(network.prefix(), server);
    var builder = new ProcessBuilder(ImmutableList.copyOf(command)).redirectErrorStream(true);
    builder.environment().put("TRUNK_LAB_DIR", installation.lab().toString());
    return builder.start();
  }

  private static void awaitReady(Process process, Path console) throws IOException {
    var ready = new CompletableFuture<Boolean>();
    Thread.ofPlatform().daemon().name("console").start(() -> copyConsole(process, console, ready));
    try {
      if (!ready.get(SECONDS_TO_START, TimeUnit.SECONDS)) {
        throw new IOException("Asterisk ended while it started:\n" + Files.readString(console));
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("Asterisk did not start; see " + console, e);
    }
  }

  private static void copyConsole(Process process, Path file, CompletableFuture<Boolean> ready) {
    try (var in = process.inputReader(StandardCharsets.ISO_8859_1);
        var out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.write(line);
        out.newLine();
        out.flush();
        if (line.equals(READY)) {
          ready.complete(true);
        }
      }
      ready.complete(false);
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  /** Without a good-bye: it would take a second, and nobody is left to hear it. */
  private static void end(Process process) {
    process.destroyForcibly();
    process.onExit().join();
  }
}
