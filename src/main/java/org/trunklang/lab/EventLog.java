package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What several servers told of themselves, in the order in which it was heard. */
final class EventLog {

  /** An event, and the name of the server that told it. */
  record Entry(String server, AmiMessage message) {
    boolean isEvent(String name) {
      return message.isEvent(name);
    }

    String get(String field) {
      return message.get(field);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private boolean ended;

  synchronized void add(String server, AmiMessage message) {
    entries.add(new Entry(server, message));
    notifyAll();
  }

  /** A server tells nothing any more; who waits is to know at once. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** How many entries there are: to be given to {@link #since} later. */
  synchronized int size() {
    return entries.size();
  }

  synchronized ImmutableList<Entry> since(int mark) {
    return ImmutableList.copyOf(entries.subList(mark, entries.size()));
  }

  /** Waits until something can be made of the entries since a mark. */
  <T> T await(int mark, Duration patience, String what, Function<List<Entry>, Optional<T>> seen)
      throws IOException {
    return await(mark, patience, seen, late -> what);
  }

  /**
   * The same.
   *
   * @param what what has not come, where these are the entries since the mark
   */
  synchronized <T> T await(
      int mark,
      Duration patience,
      Function<List<Entry>, Optional<T>> seen,
      Function<List<Entry>, String> what)
      throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      int size = entries.size();
      var since = entries.subList(mark, size);
      var found = seen.apply(since);
      if (found.isPresent()) {
        return found.get();
      }
      if (ended) {
        throw new IOException("a server has ended: " + what.apply(since));
      }
      if (!hasGrown(size, deadline)) {
        throw new IOException("it did not come in time: " + what.apply(since));
      }
    }
  }

  /** Waits until there are more entries than these, or for so long. */
  synchronized void awaitMoreThan(int size, Duration atMost) throws IOException {
    hasGrown(size, System.nanoTime() + atMost.toNanos());
  }

  /** Waits for an entry after these, or the end; false when neither has come at the deadline. */
  private synchronized boolean hasGrown(int size, long deadline) throws IOException {
    try {
      while (entries.size() == size && !ended) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
