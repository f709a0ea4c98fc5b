package org.trunklang.lsp.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class YoungGarbageTest {
  private static final long MEGABYTE = 1 << 20;

  /** Room for so many megabytes that is used up by one whenever somebody looks, and is emptied. */
  private static final class Eden implements YoungGarbage.Room {
    private final long all;
    private long used = 0;
    private int emptied = 0;

    Eden(long all) {
      this.all = all;
    }

    @Override
    public long all() {
      return all * MEGABYTE;
    }

    @Override
    public long used() {
      if (used >= all) {
        used = 0;
        emptied++;
      }
      return used++ * MEGABYTE;
    }
  }

  private static int emptied(int room, int ofChange, int changes) {
    var eden = new Eden(room);
    var young = new YoungGarbage(() -> Optional.of(eden));
    for (int i = 0; i < changes; i++) {
      eden.used += ofChange;
      young.makeRoom();
    }
    return eden.emptied;
  }

  @Test
  void what_fits_is_left_alone() {
    assertEquals(0, emptied(100, 20, 3));
  }

  @Test
  void room_is_made_before_a_change_that_would_not_fit() {
    assertEquals(1, emptied(100, 20, 4));
    assertEquals(2, emptied(100, 20, 8));
    assertEquals(4, emptied(64, 30, 4));
  }

  @Test
  void a_collector_that_has_no_such_room_is_left_alone() {
    new YoungGarbage(Optional::empty).makeRoom();
  }
}
