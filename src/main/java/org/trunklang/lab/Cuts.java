package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Protocol;
import org.trunklang.model.TrunkEnd;

/** Makes trunks fail: what a node sends to the far end of one that is down is lost in silence. */
final class Cuts {
  private static final int LOST = 7;

  private final LabPlan plan;
  private final Addresses addresses;

  Cuts(LabPlan plan, Addresses addresses) {
    this.plan = plan;
    this.addresses = addresses;
  }

  /**
   * Whether just what is down can be cut: not where a trunk that is up goes the same way, by the
   * same protocol between the same addresses.
   */
  boolean arePossible() {
    return plan.network()
        .ends()
        .filter(end -> plan.down().trunks().contains(end.trunk()))
        .allMatch(
            cut ->
                plan.network().endsAt(cut.at()).stream()
                    .filter(end -> !plan.down().trunks().contains(end.trunk()))
                    .noneMatch(end -> !Collections.disjoint(rules(end), rules(cut))));
  }

  /** In the namespace of one server. */
  void make(String server, NetworkNamespace namespace) throws IOException {
    var rules = ImmutableList.<String>builder();
    for (TrunkEnd end : plan.network().endsAt(new NodeName(server))) {
      if (plan.down().trunks().contains(end.trunk())) {
        rules.addAll(rules(end));
      }
    }
    var lines = rules.build();
    if (!lines.isEmpty()) {
      namespace.ip(SINK);
      namespace.ip(lines);
    }
  }

  /** A link of which both ends are here takes every packet, and nobody answers. */
  private static final ImmutableList<String> SINK =
      ImmutableList.of(
          "link add lost0 type veth peer name lost1",
          "link set lost0 up",
          "link set lost1 up",
          "route add default dev lost0 table " + LOST,
          "route add ::/0 dev lost0 table " + LOST);

  private List<String> rules(TrunkEnd end) {
    Protocol protocol = plan.network().trunk(end).orElseThrow().protocol();
    return switch (protocol) {
      case DAHDI -> List.of();
      case SIP, IAX2 -> far(end).stream().map(address -> rule(address, protocol, end)).toList();
    };
  }

  private String rule(String address, Protocol protocol, TrunkEnd end) {
    return "rule add to %s ipproto udp dport %d lookup %d"
        .formatted(address, port(end, protocol), LOST);
  }

  private int port(TrunkEnd end, Protocol protocol) {
    var settings = plan.network().trunk(end).orElseThrow().settings();
    var node = end.farNode().flatMap(plan.network()::node);
    int own =
        protocol == Protocol.SIP
            ? node.map(Node::sipPort).orElse(Node.DEFAULT_SIP_PORT)
            : node.map(Node::iax2Port).orElse(Node.DEFAULT_IAX2_PORT);
    return settings
        .host()
        .map(host -> host.port() == 0 ? own : host.port())
        .orElse(settings.port().orElse(own));
  }

  private ImmutableList<String> far(TrunkEnd end) {
    var host = plan.network().trunk(end).orElseThrow().settings().host();
    return end.farNode().map(addresses::all).orElseGet(() -> addresses.all(host));
  }
}
