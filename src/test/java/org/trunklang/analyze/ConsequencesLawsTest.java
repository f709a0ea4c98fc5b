package org.trunklang.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trunklang.model.Down;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.RandomNetworks;

/** What a failure changes, against all fates found out anew while it lasts. */
final class ConsequencesLawsTest {
  private static final int NETWORKS = 20_000;

  private long changes = 0;

  @Test
  void r_4_82_what_a_failure_changes_is_what_is_otherwise_while_it_lasts() {
    PeacefulNetworks.forEach(
        NETWORKS,
        (routing, random) -> {
          var space = new NumberSpace();
          var consequences = new Consequences(routing, space);
          for (int i = 0; i < 5; i++) {
            compare(routing, RandomNetworks.down(random, routing.network()), consequences, space);
          }
        });
    assertTrue(changes > 1_000, () -> changes + " changes");
  }

  private void compare(Routing routing, Down down, Consequences consequences, NumberSpace space) {
    Map<ClassOfService, NumberMap<Fate>> changed = consequences.of(down);
    Fates anew = Fates.with(down, space);
    for (RandomNetworks.Start start : RandomNetworks.starts(routing.network(), down)) {
      Place place = routing.place(start.node(), start.caller());
      ClassOfService callers = place.classOfService();
      NumberMap<Fate> before = consequences.whenAllIsUp(callers);
      NumberMap<Fate> found = changed.getOrDefault(callers, space.nothing());
      changes += changed.containsKey(callers) ? 1 : 0;
      assertEquals(anew.of(place), found.orElse(before), () -> place + " while " + down);
      assertEquals(found, found.changing(before), () -> "no more than changes: " + place);
    }
  }
}
