package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Arrivals are put in the order in which they caused each other, whenever they were told of. */
class CausalOrderTest {
  private static final Arrival AT_A = arrival("a", "48000", "IAX2/trunk-interoffice/8000");
  private static final Arrival AT_B = arrival("b", "8000", "PJSIP/8000");
  private static final Arrival AT_PHONE = arrival(LabNetwork.OUTSIDE, "p8000");

  private final CausalOrder order =
      new CausalOrder(LabProject.in(Path.of("examples/toll-hop")).routing().network());

  @Test
  void what_was_dialed_arrives_next() {
    var expected = ImmutableList.of(AT_A, AT_B, AT_PHONE);
    assertEquals(expected, order.of(List.of(AT_PHONE, AT_B, AT_A), "a"));
    assertEquals(expected, order.of(List.of(AT_A, AT_PHONE, AT_B), "a"));
  }

  @Test
  void what_nothing_led_to_comes_last() {
    var stray = arrival("b", "1234");
    assertEquals(
        ImmutableList.of(AT_A, AT_B, AT_PHONE, stray),
        order.of(List.of(AT_B, stray, AT_PHONE, AT_A), "a"));
    assertEquals(ImmutableList.of(AT_PHONE), order.of(List.of(AT_PHONE), "a"));
  }

  private static Arrival arrival(String server, String extension, String... targets) {
    return new Arrival(
        server,
        "",
        extension,
        "",
        "",
        ImmutableList.copyOf(targets).stream()
            .map(target -> new Arrival.Dialed(target, "ANSWER"))
            .collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }
}
