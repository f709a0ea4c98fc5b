package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.lsp.hover.PatternList;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.NumberSet;

/** How the calls end that come to a destination, each way with its numbers. */
record EndingsInWords(ImmutableMap<Ending, NumberSet> ends) {

  /** How many end in each way is said where there are several ways, and it can be counted. */
  String inShort() {
    boolean countable = ends.size() > 1 && ends.values().stream().noneMatch(NumberSet::isOpen);
    BigInteger all =
        ends.values().stream().map(EndingsInWords::count).reduce(BigInteger.ZERO, BigInteger::add);
    return ends.entrySet().stream()
        .map(
            each ->
                words(each.getKey())
                    + (countable ? " " + count(each.getValue()) + " of " + all : ""))
        .collect(Collectors.joining(", "));
  }

  /** Each way on a line of its own, with its patterns. */
  String inFull() {
    return ends.entrySet().stream()
        .map(each -> words(each.getKey()) + ": " + PatternList.plain(each.getValue().patterns()))
        .collect(Collectors.joining("\n"));
  }

  private static BigInteger count(NumberSet numbers) {
    BigInteger count = BigInteger.ZERO;
    for (int length = 0; !numbers.isOpen() && length <= numbers.settledLength(); length++) {
      count = count.add(numbers.count(length));
    }
    return count;
  }

  private static String words(Ending ending) {
    return switch (ending) {
      case Ending.Rings(NodeName node, var _) -> "rings at " + node;
      case Ending.Leaves(var _, TrunkName trunk, var _) -> "leaves by " + trunk;
      case Ending.Rejected(NodeName node, Reason reason) -> "rejected " + reason + " at " + node;
      case Ending.Loops() -> "loops";
      case Ending.Unknown(NodeName node, String context) -> "native \"" + context + "\" at " + node;
    };
  }
}
