package org.trunklang.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.RandomNetworks;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;

/** Which calls end elsewhere, against both calls of every short number. */
final class CallDiffLawsTest {
  private static final List<DialedNumber> NUMBERS = RandomNetworks.shortNumbers();

  private int alike = 0;
  private int elsewhere = 0;

  @Test
  void r_4_85_a_number_ends_elsewhere_as_its_calls_do() {
    var networks = new ArrayList<Routing>();
    PeacefulNetworks.forEach(12_000, (routing, _) -> networks.add(routing));
    for (int i = 1; i < networks.size(); i++) {
      compare(networks.get(i - 1), networks.get(i));
    }
    assertTrue(networks.size() > 500, () -> networks.size() + " have no conflict");
    assertTrue(alike > 100_000 && elsewhere > 100_000, () -> alike + " alike, not " + elsewhere);
  }

  @Test
  void r_4_85_nothing_ends_elsewhere_in_the_same_network() {
    PeacefulNetworks.forEach(
        1_000, (routing, _) -> assertTrue(CallDiff.between(routing, routing).isEmpty()));
  }

  private void compare(Routing before, Routing after) {
    CallDiff diff = CallDiff.between(before, after);
    assertEquals(List.of(), diff.gone());
    var was = Simulator.of(before);
    var is = Simulator.of(after);
    for (CallDiff.Change change : diff.changes()) {
      assertTrue(change.numbers().contains(change.before().start().number()), change::toString);
      assertEquals(change.before().start().number(), change.after().start().number());
    }
    for (Place now : entries(after)) {
      Place then = before.place(now.node(), now.caller());
      for (DialedNumber number : NUMBERS) {
        if (number.isNone() && now.caller() instanceof Caller.Phones) {
          continue;
        }
        Trace old = was.simulate(then, number, Down.NOTHING);
        Trace call = is.simulate(now, number, Down.NOTHING);
        boolean same = words(old.outcome()).equals(words(call.outcome()));
        var changes =
            diff.changes().stream()
                .filter(each -> each.callers().contains(now) && each.numbers().contains(number))
                .toList();
        assertEquals(
            same ? 0 : 1, changes.size(), () -> "%s from %s: %s".formatted(number, now, changes));
        alike += same ? 1 : 0;
        elsewhere += same ? 0 : 1;
      }
    }
  }

  private static List<Place> entries(Routing routing) {
    return RandomNetworks.starts(routing.network(), Down.NOTHING).stream()
        .map(start -> routing.place(start.node(), start.caller()))
        .filter(
            place -> !(place.caller() instanceof Caller.Via via) || via.end().leavesTheNetwork())
        .toList();
  }

  private static String words(Outcome outcome) {
    return outcome instanceof Outcome.Loops ? "loops" : outcome.toString();
  }
}
