package org.trunklang.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;

/** Names of a network as they are typed in a shell (R-6.6). */
record Entry(NodeName node, Caller caller) {
  private static final int MOST_NAMES = 6;

  /** The place that {@code NODE} or {@code TRUNK@NODE} means. */
  static Entry parse(String text, Network network) {
    int at = text.lastIndexOf('@');
    if (network.node(new NodeName(text.substring(at + 1))).isEmpty()) {
      Optional<String> hint = arrivals(at < 0 ? text : text.substring(at + 1), network);
      if (hint.isPresent()) {
        throw new UsageException(hint.get());
      }
    }
    var node = node(text.substring(at + 1), network);
    if (at < 0) {
      return new Entry(node, Caller.PHONES);
    }
    String label = text.substring(0, at);
    var ends = network.endsAt(node);
    for (TrunkEnd end : ends) {
      if (end.label().equals(label)) {
        return new Entry(node, new Caller.Via(end));
      }
    }
    var labels = ends.stream().map(TrunkEnd::label).toList();
    throw new UsageException(
        "no trunk `" + label + "` ends at `" + node + "`" + oneOf("its trunks", labels));
  }

  /** Where calls by a trunk can start, for who named the trunk in place of a node. */
  private static Optional<String> arrivals(String name, Network network) {
    var starts =
        network.nodes().keySet().stream()
            .flatMap(node -> network.endsAt(node).stream())
            .filter(
                end ->
                    end.label().equals(name)
                        || end.trunk().text().equals(name)
                        || (name.equals("outside") && end.leavesTheNetwork()))
            .map(end -> end.label() + "@" + end.at())
            .toList();
    return starts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (name.equals("outside") ? "say which trunk" : "`" + name + "` is a trunk: say where")
                + " the call comes from"
                + oneOf("", starts));
  }

  /** A few of the names that could have been written. */
  private static String oneOf(String what, List<String> names) {
    String list = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    if (list.isEmpty()) {
      return "";
    }
    String rest = names.size() > MOST_NAMES ? ", …" : "";
    return what.isEmpty() ? ", as in " + list + rest : "; " + what + ": " + list + rest;
  }

  /** The node of a name. */
  static NodeName node(String name, Network network) {
    var node = new NodeName(name);
    if (network.node(node).isPresent()) {
      return node;
    }
    throw unknown("node", name, network.nodes().keySet().stream().map(NodeName::text).toList());
  }

  /** What does not work, by the names of trunks, meshes and nodes. */
  static Down down(List<String> names, Network network) {
    var trunks = ImmutableSet.<TrunkName>builder();
    var nodes = ImmutableSet.<NodeName>builder();
    for (String list : names) {
      for (String name : Splitter.on(',').omitEmptyStrings().split(list)) {
        var trunk = new TrunkName(name);
        var node = new NodeName(name);
        if (network.trunks().containsKey(trunk) || network.meshes().containsKey(trunk)) {
          trunks.add(trunk);
        } else if (network.nodes().containsKey(node)) {
          nodes.add(node);
        } else {
          throw isOneOfMesh(name, network)
              ? new UsageException(
                  "`" + name + "` is one trunk of a mesh, which is down as a whole")
              : unknown("trunk or node", name, allNames(network));
        }
      }
    }
    return new Down(trunks.build(), nodes.build());
  }

  private static boolean isOneOfMesh(String name, Network network) {
    int point = name.indexOf('.');
    return point > 0 && network.meshes().containsKey(new TrunkName(name.substring(0, point)));
  }

  private static ImmutableList<String> allNames(Network network) {
    List<String> names = new ArrayList<>();
    network.trunks().keySet().forEach(trunk -> names.add(trunk.text()));
    network.meshes().keySet().forEach(mesh -> names.add(mesh.text()));
    network.nodes().keySet().forEach(node -> names.add(node.text()));
    return ImmutableList.copyOf(names);
  }

  private static UsageException unknown(String kind, String name, List<String> known) {
    Optional<String> similar = Similar.to(name, known);
    return new UsageException(
        "there is no "
            + kind
            + " `"
            + name
            + "`"
            + similar
                .map(word -> "; did you mean `" + word + "`?")
                .orElse(oneOf("there are", known)));
  }
}
