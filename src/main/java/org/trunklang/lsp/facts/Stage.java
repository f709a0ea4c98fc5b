package org.trunklang.lsp.facts;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trunklang.project.Checkpoint;

/**
 * Something that is found out once, when it is first asked for. Who asks while another finds it out
 * waits; where that one gives up, the next one begins anew.
 *
 * @param <T> what is found out
 */
final class Stage<T> {
  private final Function<Checkpoint, T> how;
  private volatile @Nullable T found;

  /**
   * @param how passes the checkpoint of the one who asks
   */
  Stage(Function<Checkpoint, T> how) {
    this.how = how;
  }

  T get(Checkpoint checkpoint) {
    checkpoint.pass();
    T known = found;
    return known == null ? find(checkpoint) : known;
  }

  private synchronized T find(Checkpoint checkpoint) {
    T known = found;
    if (known == null) {
      checkpoint.pass();
      known = how.apply(checkpoint);
      found = known;
    }
    return known;
  }

  /** What was found out already. */
  Optional<T> known() {
    return Optional.ofNullable(found);
  }
}
