package org.trunklang.simulate.problem;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.NodeName;

/**
 * Emergency numbers that share a fate at one or more nodes. There is at least one of each.
 *
 * @param numbers those of the first node; the others have the same
 */
public record Sufferers(ImmutableList<EmergencyNumber> numbers, ImmutableList<NodeName> nodes) {
  private static final int MOST_LISTED = 5;

  EmergencyNumber first() {
    return numbers.getFirst();
  }

  /** {@code the emergency numbers `112` and `999`}. */
  String named() {
    if (numbers.size() == 1) {
      return "the emergency number " + quoted(first());
    }
    int shown = numbers.size() > MOST_LISTED + 1 ? MOST_LISTED : numbers.size() - 1;
    String most =
        numbers.stream().limit(shown).map(Sufferers::quoted).collect(Collectors.joining(", "));
    return "the emergency numbers "
        + most
        + (shown == numbers.size() - 1
            ? " and " + quoted(numbers.getLast())
            : " and " + (numbers.size() - shown) + " others");
  }

  /** {@code node `a` and 3 others}. */
  String places() {
    int others = nodes.size() - 1;
    return "node `%s`".formatted(nodes.getFirst())
        + switch (others) {
          case 0 -> "";
          case 1 -> " and one other";
          default -> " and " + others + " others";
        };
  }

  /** The first number as a pattern: {@code 9|911}. */
  String asPattern() {
    String dialed = first().dialed().digits();
    String sent = first().leavesAs().digits();
    return sent.length() == dialed.length()
        ? dialed
        : dialed.substring(0, dialed.length() - sent.length()) + "|" + sent;
  }

  private static String quoted(EmergencyNumber number) {
    return "`" + number.dialed() + "`";
  }
}
