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
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the manager interface of a server, logged in. Every event since then goes to a
 * log, in the order of their arrival. Not a library's, because a library opens its socket itself,
 * and this one has to be opened in the server's network namespace.
 */
final class Ami implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** How long an event that a server forgot to send can stay with it. */
  private static final Duration BETWEEN_PINGS = Duration.ofMillis(500);

  /** A variable of the whole server, which nothing reads. */
  private static final String CAUGHT_UP = "LAB_CAUGHT_UP";

  private final Socket socket;
  private final AtomicInteger lastAction = new AtomicInteger();
  private final Map<String, CompletableFuture<AmiMessage>> unanswered = new ConcurrentHashMap<>();
  private final Map<String, ListAnswer> lists = new ConcurrentHashMap<>();
  private final String server;
  private final EventLog log;

  private Ami(Socket socket, String server, EventLog log) {
    this.socket = socket;
    this.server = server;
    this.log = log;
  }

  /**
   * Logs in, and waits until the server has started in full.
   *
   * @param server the name under which its events go to the log
   */
  static Ami login(Socket socket, String user, String secret, String server, EventLog log)
      throws IOException {
    var ami = new Ami(socket, server, log);
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    Thread.ofPlatform().daemon().name("ami").start(() -> ami.read(in));
    Thread.ofVirtual().start(ami::keepAwake);
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

  /** The same with an id of one's own, which the events that it causes bear. */
  AmiMessage send(String action, String id, ImmutableMap<String, String> fields)
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
    return list(action, eventName, ImmutableMap.of());
  }

  /** The same of an action with fields. */
  ImmutableList<AmiMessage> list(
      String action, String eventName, ImmutableMap<String, String> fields) throws IOException {
    var id = Integer.toString(lastAction.incrementAndGet());
    var list = new ListAnswer(new ConcurrentLinkedQueue<>(), new CompletableFuture<>());
    lists.put(id, list);
    try {
      if (!send(action, id, fields).get("Response").equals("Success")) {
        return ImmutableList.of();
      }
      list.complete().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return list.events().stream()
          .filter(event -> event.isEvent(eventName))
          .collect(toImmutableList());
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("no answer to the action " + action, e);
    } finally {
      lists.remove(id);
    }
  }

  /** What an action lists, event by event, until it says that it is complete. */
  private record ListAnswer(Queue<AmiMessage> events, CompletableFuture<Boolean> complete) {
    void add(AmiMessage event) {
      events.add(event);
      if (event.get("EventList").equals("Complete")) {
        complete.complete(true);
      }
    }
  }

  /** The first event since the login that is like this; waits for it. */
  AmiMessage await(Predicate<AmiMessage> like) throws IOException {
    return log.await(
        0,
        PATIENCE,
        "an event of " + server,
        entries ->
            entries.stream()
                .filter(entry -> entry.server().equals(server))
                .map(EventLog.Entry::message)
                .filter(like)
                .findFirst());
  }

  /** Every event since the login. */
  ImmutableList<AmiMessage> events() {
    return log.since(0).stream()
        .filter(entry -> entry.server().equals(server))
        .map(EventLog.Entry::message)
        .collect(toImmutableList());
  }

  /** Comes back when all that the server's channels have done so far is in the log. */
  void catchUp() throws IOException {
    int mark = log.size();
    var id = Integer.toString(lastAction.incrementAndGet());
    // Answers overtake what channels do, and so do events of one's own and the end of a call that
    // was placed. That a variable was set, even one of no channel, comes in turn.
    send("Setvar", ImmutableMap.of("Variable", CAUGHT_UP, "Value", id));
    log.await(
        mark,
        PATIENCE,
        "what the channels of " + server + " did",
        entries ->
            entries.stream()
                .filter(entry -> entry.server().equals(server) && entry.isEvent("VarSet"))
                .filter(entry -> entry.get("Variable").equals(CAUGHT_UP))
                .filter(entry -> entry.get("Value").equals(id))
                .findFirst());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks again and again whether the server is there. A server sends its events when something
   * happens, or something comes in; an event that comes at the very moment when it turns from the
   * one to the other waits for the next: seen once in 200,000 times, and then for 15 seconds.
   */
  private void keepAwake() {
    try {
      while (!socket.isClosed()) {
        Thread.sleep(BETWEEN_PINGS);
        send("Ping", ImmutableMap.of());
      }
    } catch (InterruptedException | IOException e) {
      // It has ended; who waits for its events is told by who reads them.
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
    log.end();
    unanswered.values().forEach(a -> a.completeExceptionally(new IOException("closed")));
    lists.values().forEach(a -> a.complete().completeExceptionally(new IOException("closed")));
  }

  private void take(AmiMessage message) {
    var list = lists.get(message.get("ActionID"));
    if (message.fields().containsKey("Event") && list != null) {
      list.add(message);
    } else if (message.fields().containsKey("Event")) {
      log.add(server, message);
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
