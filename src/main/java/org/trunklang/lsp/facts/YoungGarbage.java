package org.trunklang.lsp.facts;

import com.google.common.base.Suppliers;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The objects that were made since the last collection: almost all of what one change of a text
 * makes is garbage after the next one. To collect it takes a few milliseconds, and several times as
 * long while all processors are busy with a change. A JVM cannot be asked to collect young objects
 * alone; it does so when there is no room for new ones, and so this makes some.
 *
 * <p>For one thread.
 */
final class YoungGarbage {
  /** Bytes that are made at once to use room up. */
  private static final int PIECE = 1 << 20;

  private final Supplier<Optional<Room>> room;
  private long before = 0;
  private long ofChange = 0;

  /** Where compilers see it, so that they do not leave it out. */
  @SuppressWarnings("unused")
  private volatile byte[] piece = {};

  /** Where new objects are made; in bytes. */
  interface Room {
    long all();

    long used();
  }

  YoungGarbage() {
    this(YoungGarbage::ofThisJvm);
  }

  /**
   * @param room asked for when it is first wanted; empty where objects are collected otherwise
   */
  YoungGarbage(Supplier<Optional<Room>> room) {
    this.room = Suppliers.memoize(room::get);
  }

  /** As HotSpot's collectors call it that tell young objects from old ones. */
  private static Optional<Room> ofThisJvm() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().endsWith("Eden Space"))
        .<Room>map(
            pool ->
                new Room() {
                  @Override
                  public long all() {
                    return pool.getUsage().getCommitted();
                  }

                  @Override
                  public long used() {
                    return pool.getUsage().getUsed();
                  }
                })
        .findFirst();
  }

  /** After a change: collects if there is no room for the next one with half as much again. */
  void makeRoom() {
    room.get().ifPresent(this::makeRoom);
  }

  private void makeRoom(Room of) {
    long used = of.used();
    ofChange = used >= before ? used - before : Math.max(ofChange, used);
    before = used;
    long left = of.all() - used;
    if (left < ofChange + ofChange / 2) {
      useUp(of, left);
      before = of.used();
    }
  }

  private void useUp(Room of, long left) {
    long last = of.used();
    for (long bytes = left + PIECE; bytes > 0; bytes -= PIECE) {
      piece = new byte[PIECE];
      long now = of.used();
      if (now < last) {
        break;
      }
      last = now;
    }
    piece = new byte[0];
  }
}
