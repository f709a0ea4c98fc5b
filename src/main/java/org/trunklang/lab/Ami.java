package org.trunklang.lab;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the manager interface of a server, logged in. It keeps every event since then, in
 * the order of their arrival. Not a library's, because a library opens its socket itself, and this
 * one has to be opened in the server's network namespace.
 */
final class Ami implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Socket socket;
  private final AtomicInteger lastAction = new AtomicInteger();
  private final Map<String, CompletableFuture<AmiMessage>> unanswered = new ConcurrentHashMap<>();
  private final List<AmiMessage> events = new ArrayList<>();
  private boolean ended;

  private Ami(Socket socket) {
    this.socket = socket;
  }

  /** Logs in, and waits until the server has started in full. */
  static Ami login(Socket socket, String user, String secret) throws IOException {
    var ami = new Ami(socket);
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    Thread.ofPlatform().daemon().name("ami").start(() -> ami.read(in));
    var answer = ami.send("Login", ImmutableMap.of("Username", user, "Secret", secret));
    if (!answer.get("Response").equals("Success")) {
      throw new IOException("the manager interface refused the login: " + answer);
    }
    ami.await(event -> event.isEvent("FullyBooted"));
    return ami;
  }

  /** Sends an action and waits for its answer. */
  AmiMessage send(String action, ImmutableMap<String, String> fields) throws IOException {
    return send(action, Integer.toString(lastAction.incrementAndGet()), fields);
  }

  private AmiMessage send(String action, String id, ImmutableMap<String, String> fields)
      throws IOException {
    return answer(action, begin(action, id, fields));
  }

  private CompletableFuture<AmiMessage> begin(
      String action, String id, ImmutableMap<String, String> fields) throws IOException {
    var answer = new CompletableFuture<AmiMessage>();
    unanswered.put(id, answer);
    var text = new StringBuilder("Action: " + action + "\r\nActionID: " + id + "\r\n");
    fields.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    synchronized (socket) {
      socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return answer;
  }

  private static AmiMessage answer(String action, CompletableFuture<AmiMessage> answer)
      throws IOException {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("no answer to the action " + action, e);
    }
  }

  /**
   * Sends the same action with different fields, and waits for the answers only when all are sent:
   * thousands a second.
   */
  ImmutableList<AmiMessage> sendAll(String action, List<ImmutableMap<String, String>> fields)
      throws IOException {
    var begun = new ArrayList<CompletableFuture<AmiMessage>>(fields.size());
    for (ImmutableMap<String, String> each : fields) {
      begun.add(begin(action, Integer.toString(lastAction.incrementAndGet()), each));
    }
    var answers = ImmutableList.<AmiMessage>builder();
    for (CompletableFuture<AmiMessage> answer : begun) {
      answers.add(answer(action, answer));
    }
    return answers.build();
  }

  /** What the console answers to a command. */
  String command(String command) throws IOException {
    return send("Command", ImmutableMap.of("Command", command)).get("Output");
  }

  /** The events with that name that the action answers with; none when it has nothing to list. */
  ImmutableList<AmiMessage> list(String action, String eventName) throws IOException {
    var id = Integer.toString(lastAction.incrementAndGet());
    if (!send(action, id, ImmutableMap.of()).get("Response").equals("Success")) {
      return ImmutableList.of();
    }
    await(event -> event.get("ActionID").equals(id) && event.get("EventList").equals("Complete"));
    return events().stream()
        .filter(event -> event.get("ActionID").equals(id) && event.isEvent(eventName))
        .collect(toImmutableList());
  }

  /** The first event since the login that is like this; waits for it. */
  AmiMessage await(Predicate<AmiMessage> like) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (events) {
      while (true) {
        var found = events.stream().filter(like).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
        var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (ended || left <= 0) {
          throw new IOException("the event awaited did not come");
        }
        try {
          events.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException(e);
        }
      }
    }
  }

  /** Every event since the login. */
  ImmutableList<AmiMessage> events() {
    synchronized (events) {
      return ImmutableList.copyOf(events);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(BufferedReader in) {
    try {
      for (var message = next(in); message.isPresent(); message = next(in)) {
        take(message.get());
      }
    } catch (IOException e) {
      // The socket was closed, here or there: the end, like any other.
    }
    synchronized (events) {
      ended = true;
      events.notifyAll();
    }
    unanswered.values().forEach(a -> a.completeExceptionally(new IOException("closed")));
  }

  private void take(AmiMessage message) {
    if (message.fields().containsKey("Event")) {
      synchronized (events) {
        events.add(message);
        events.notifyAll();
      }
    } else {
      Optional.ofNullable(unanswered.remove(message.get("ActionID")))
          .ifPresent(answer -> answer.complete(message));
    }
  }

  private static Optional<AmiMessage> next(BufferedReader in) throws IOException {
    var fields = ImmutableListMultimap.<String, String>builder();
    for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        return Optional.of(new AmiMessage(fields.build()));
      }
      // The greeting is the only line without a colon and a blank.
      var colon = line.indexOf(": ");
      if (colon >= 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      } else if (line.endsWith(":")) {
        fields.put(line.substring(0, line.length() - 1), "");
      }
    }
    return Optional.empty();
  }
}
