package org.trunklang.analyze;

import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.trunklang.diagnostics.Severity;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.RandomNetworks;

/** Random networks in which no two rules conflict; what a conflict means is not defined. */
final class PeacefulNetworks {
  private PeacefulNetworks() {}

  /** Looks at every one of the first so many seeds; how many there were without a conflict. */
  static long forEach(int seeds, BiConsumer<Routing, Random> look) {
    return IntStream.range(0, seeds)
        .filter(
            seed -> {
              var random = new Random(seed);
              Routing routing = Routing.of(RandomNetworks.of(random).network());
              if (conflicts(routing)) {
                return false;
              }
              look.accept(routing, random);
              return true;
            })
        .count();
  }

  private static boolean conflicts(Routing routing) {
    return routing.problems().stream()
        .anyMatch(problem -> problem.explain().severity() == Severity.ERROR);
  }
}
