package org.trunklang.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.Leg;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Selection;

/** Tables of thousands of rows, split, against the words of chapter 4. */
public final class LargeTablesTest {
  private static final NodeName HUB = new NodeName("hub");
  private static final int NUMBERS = 3_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void r_5_16_r_5_45_a_split_table_chooses_as_one(long seed) {
    var compiled = Compiled.text(LargeTables.text(seed, 3_000));
    var walk = new DialplanWalk(compiled.file("hub", "extensions.conf"));
    assertTrue(walk.parts() > 10, () -> walk.parts() + " parts");
    expected(compiled.network(), NUMBERS)
        .forEach(
            (context, numbers) -> {
              assertTrue(numbers.size() > NUMBERS / 3, () -> numbers.size() + " in " + context);
              numbers.forEach(
                  (number, expected) ->
                      assertEquals(
                          expected, walk.row(context, number).map(walk::handWritten), number));
            });
  }

  /**
   * Where numbers lead in the two tables of the {@linkplain LargeTables network}: to a context
   * written by hand, or nowhere. Without those for which rules conflict, which is an error.
   */
  public static ImmutableMap<String, Map<String, Optional<String>>> expected(
      Network network, int numbers) {
    var routing = Routing.of(network);
    return ImmutableMap.of(
        "trunk-phones", expected(routing.classOfService(HUB, Caller.PHONES), numbers),
        "trunk-local", expected(routing.ownNumbers(HUB), numbers));
  }

  private static Map<String, Optional<String>> expected(ClassOfService rules, int numbers) {
    var random = new Random(11);
    Map<String, Optional<String>> expected = new LinkedHashMap<>();
    for (int i = 0; i < numbers; i++) {
      String number = LargeTables.number(random);
      expected(rules, number).ifPresent(context -> expected.put(number, context));
    }
    return expected;
  }

  private static Optional<Optional<String>> expected(ClassOfService rules, String number) {
    var selection = rules.select(DialedNumber.of(number));
    boolean conflict =
        selection.losers().stream()
            .anyMatch(
                loser ->
                    loser.why() instanceof Selection.Why.Later(var winner)
                        && !winner.rule().equals(loser.candidate().rule()));
    return conflict
        ? Optional.empty()
        : Optional.of(selection.winner().map(winner -> context(winner.rule())));
  }

  private static String context(Rule rule) {
    return switch (rule.action()) {
      case Action.Ring(Dialing.HandWritten(String context)) -> context;
      case Action.Send(ImmutableList<Leg> legs, var _)
          when Iterables.getOnlyElement(legs).destination()
              instanceof Destination.Native(String context) ->
          context;
      case Action.Send _, Action.CallAccount _, Action.Ring _ -> "";
    };
  }
}
