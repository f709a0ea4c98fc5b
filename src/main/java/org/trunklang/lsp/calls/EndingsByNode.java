package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trunklang.model.NodeName;

/**
 * What becomes of calls at a destination that several nodes have from one profile. Where it is the
 * same for all it is said once; else the nodes are named, those together that fare alike.
 *
 * @param nodes at least one, each with at least one ending
 */
record EndingsByNode(ImmutableMap<NodeName, EndingsInWords> nodes) {
  /** Characters that one reads beside a line; the whole is in the tooltip. */
  private static final int LONGEST = 100;

  private static final int MOST_NAMES = 2;

  String label() {
    ImmutableListMultimap<String, NodeName> alike = alike(EndingsInWords::inShort);
    if (alike.keySet().size() == 1) {
      return alike.keySet().iterator().next();
    }
    var label = new StringJoiner(" · ");
    int left = nodes.size();
    for (String ends : alike.keySet()) {
      String next = some(alike.get(ends)) + ": " + ends;
      if (left < nodes.size() && label.length() + next.length() > LONGEST) {
        return label.add(left + (left == 1 ? " more node" : " more nodes")).toString();
      }
      label.add(next);
      left -= alike.get(ends).size();
    }
    return label.toString();
  }

  String tooltip() {
    ImmutableListMultimap<String, NodeName> alike = alike(EndingsInWords::inFull);
    if (alike.keySet().size() == 1) {
      return alike.keySet().iterator().next();
    }
    return alike.keySet().stream()
        .map(ends -> all(alike.get(ends)) + ":\n" + ends.indent(2).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private ImmutableListMultimap<String, NodeName> alike(Function<EndingsInWords, String> words) {
    return nodes.entrySet().stream()
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(
                each -> words.apply(each.getValue()), each -> each.getKey()));
  }

  private static String some(Collection<NodeName> names) {
    String some = all(names.stream().limit(MOST_NAMES).toList());
    int more = names.size() - MOST_NAMES;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  private static String all(Collection<NodeName> names) {
    return names.stream().map(NodeName::text).collect(Collectors.joining(", "));
  }
}
