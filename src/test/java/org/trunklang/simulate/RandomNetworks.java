package org.trunklang.simulate;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Networks;

/** Small networks that nobody thought of, with every kind of trunk, and loops in many. */
public final class RandomNetworks {
  private RandomNetworks() {}

  /** Where calls start. */
  public record Start(NodeName node, Caller caller) {}

  public static List<Start> starts(Network network, Down down) {
    var starts = new ArrayList<Start>();
    network.nodes().keySet().forEach(node -> starts.add(new Start(node, Caller.PHONES)));
    network.ends().forEach(end -> starts.add(new Start(end.at(), new Caller.Via(end))));
    starts.removeIf(start -> !Simulator.canStart(start.node, start.caller, down));
    return starts;
  }

  public static Down down(Random random, Network network) {
    var trunks = ImmutableSet.<TrunkName>builder();
    network.trunks().keySet().stream().filter(_ -> random.nextInt(3) == 0).forEach(trunks::add);
    var nodes = ImmutableSet.<NodeName>builder();
    network.nodes().keySet().stream().filter(_ -> random.nextInt(5) == 0).forEach(nodes::add);
    return new Down(trunks.build(), nodes.build());
  }

  public static Networks of(Random random) {
    var networks =
        new Networks()
            .peers("ab", "a", "b")
            .peers("bc", "b", "c")
            .registered("reg", "a", "c", "13")
            .outside("pstn", "a")
            .outside("gsm", "c")
            .customer("acme", "b", "2" + random.nextInt(1, 4))
            .mesh("core", "a", "b", "c");
    if (random.nextBoolean()) {
      networks.code("b", "3");
    }
    networks.node("a", items(random, List.of("ab", "reg", "pstn", "core.b"), "reg"));
    networks.node("b", items(random, List.of("ab", "bc", "acme", "core.c"), "bc"));
    networks.node("c", items(random, List.of("bc", "reg", "gsm", "core.a"), "gsm"));
    return networks;
  }

  private static String[] items(Random random, List<String> trunks, String inboundBy) {
    var items = new ArrayList<String>();
    items.add("extensions 1" + pattern(random) + (random.nextInt(5) == 0 ? " except 12" : ""));
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      String callers = List.of("phones", "any", trunks.get(0), "core").get(random.nextInt(4));
      items.add(
          "route "
              + strippedPattern(random)
              + exceptions(random)
              + " for "
              + callers
              + destinations(random, trunks));
    }
    items.add("inbound " + inboundBy + destinations(random, trunks));
    items.add("inbound " + inboundBy + " _" + pattern(random) + destinations(random, trunks));
    return items.toArray(String[]::new);
  }

  private static String destinations(Random random, List<String> trunks) {
    var text = new StringBuilder(random.nextInt(3) == 0 ? " prepend 1 -> " : " -> ");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(destination(random, trunks)).append(random.nextInt(4) == 0 ? " prepend 2" : "");
      text.append(" then ");
    }
    return text.append(
            random.nextInt(6) == 0
                ? List.of("reject", "reject busy", "reject congestion", "native x")
                    .get(random.nextInt(4))
                : destination(random, trunks))
        .toString();
  }

  private static String destination(Random random, List<String> trunks) {
    return switch (random.nextInt(8)) {
      case 0 -> "local";
      case 1 -> "core";
      case 2 -> "11";
      default -> trunks.get(random.nextInt(trunks.size()));
    };
  }

  private static String exceptions(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> " except " + exception(random);
      case 1 -> " except " + exception(random) + ", " + exception(random);
      default -> "";
    };
  }

  /** Short, so that short numbers tell what it takes away. */
  private static String exception(Random random) {
    return List.of("1", "_[12]", "_X", "1.", "2X", "3!").get(random.nextInt(6));
  }

  private static String strippedPattern(Random random) {
    return random.nextBoolean()
        ? "_" + pattern(random)
        : List.of("1", "2", "[23]").get(random.nextInt(3)).replace("[", "_[")
            + "|"
            + pattern(random);
  }

  private static String pattern(Random random) {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append(List.of("1", "2", "3", "[12]", "X", "X").get(random.nextInt(6)));
    }
    return text.append(List.of("", "", ".", "!").get(random.nextInt(4))).toString();
  }

  /** None, every number of up to five digits, and those of up to three characters with a star. */
  public static List<DialedNumber> shortNumbers() {
    return numbersUpTo(5).stream()
        .filter(number -> !number.contains("*") || number.length() < 4)
        .map(DialedNumber::of)
        .toList();
  }

  public static List<String> numbersUpTo(int length) {
    var numbers = new ArrayList<>(List.of(""));
    int from = 0;
    for (int i = 0; i < length; i++) {
      int to = numbers.size();
      for (; from < to; from++) {
        for (char c = '1'; c <= '3'; c++) {
          numbers.add(numbers.get(from) + c);
        }
        numbers.add(numbers.get(from) + "*");
      }
    }
    return List.copyOf(numbers);
  }
}
