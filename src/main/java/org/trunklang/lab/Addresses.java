package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunklang.model.Host;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Trunk;

/**
 * Who has which address: each node those under which the network's other parties know it, the
 * stand-in for all that is outside those of the carriers. Whoever has none in the source, and every
 * name of a host, is given one of the shared address space (RFC 6598).
 *
 * @param nodes at least one for each node, its own first
 * @param outside of every carrier; the first is nobody's, and phones have it
 * @param names of hosts
 */
record Addresses(
    ImmutableMap<NodeName, ImmutableList<String>> nodes,
    ImmutableList<String> outside,
    ImmutableMap<String, String> names) {

  static Addresses of(Network network) {
    return new Assignment().of(network);
  }

  String of(Host host) {
    return names.getOrDefault(host.name(), host.name());
  }

  String of(NodeName node) {
    return all(node).getFirst();
  }

  ImmutableList<String> all(NodeName node) {
    var all = nodes.get(node);
    if (all == null) {
      throw new IllegalArgumentException("no node " + node);
    }
    return all;
  }

  ImmutableList<String> all(Optional<Host> host) {
    return host.map(this::of).map(ImmutableList::of).orElse(ImmutableList.of());
  }

  /** Where phones are. */
  String phones() {
    return outside.getFirst();
  }

  /** Addresses are given out as they are asked for. */
  private static final class Assignment {
    private final Map<String, String> names = new LinkedHashMap<>();
    private int given = 0;

    Addresses of(Network network) {
      String phones = next();
      SetMultimap<NodeName, String> nodes = LinkedHashMultimap.create();
      var outside = ImmutableSet.<String>builder().add(phones);
      network.nodes().values().forEach(node -> own(node).forEach(a -> nodes.put(node.name(), a)));
      Stream.concat(
              network.trunks().values().stream().map(Trunk::settings),
              network.meshes().values().stream().map(mesh -> mesh.settings()))
          .forEach(
              settings -> {
                settings.addresses().forEach((node, host) -> nodes.put(node, address(host)));
                settings.host().ifPresent(host -> outside.add(address(host)));
              });
      var all = ImmutableMap.<NodeName, ImmutableList<String>>builder();
      for (NodeName node : network.nodes().keySet()) {
        // Phones are at an IPv4 address, so every node has one.
        if (nodes.get(node).stream().allMatch(address -> address.indexOf(':') >= 0)) {
          nodes.put(node, next());
        }
        all.put(node, ImmutableList.copyOf(nodes.get(node)));
      }
      return new Addresses(
          all.buildOrThrow(), outside.build().asList(), ImmutableMap.copyOf(names));
    }

    private Stream<String> own(Node node) {
      return node.address().map(this::address).stream();
    }

    private String address(Host host) {
      return host.kind() == Host.Kind.NAME
          ? names.computeIfAbsent(host.name(), name -> next())
          : host.name();
    }

    private String next() {
      given++;
      return "100.64.%d.%d".formatted(given / 250, given % 250 + 1);
    }
  }
}
