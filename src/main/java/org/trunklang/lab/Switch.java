package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One wire for all: servers are plugged into it, each with a network namespace and addresses of its
 * own, and reach each other whatever the addresses are. Nothing outside reaches them, nor they it.
 */
final class Switch implements AutoCloseable {
  private static final String BRIDGE = "lab";

  /** The one interface of whoever is plugged in. */
  static final String LINK = "lab0";

  private final NetworkNamespace home;
  private final List<NetworkNamespace> idle = new ArrayList<>();
  private int ports = 0;

  private Switch(NetworkNamespace home) {
    this.home = home;
  }

  static Switch make() throws IOException {
    var home = NetworkNamespace.empty();
    try {
      home.ip(List.of("link add " + BRIDGE + " type bridge", "link set " + BRIDGE + " up"));
      return new Switch(home);
    } catch (IOException | RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /** A new namespace with these addresses. It ends when whoever is given it closes it. */
  NetworkNamespace plug(Iterable<String> addresses) throws IOException {
    var namespace = NetworkNamespace.empty();
    try {
      String port = "port" + ports++;
      home.ip(
          List.of(
              "link add %s type veth peer name %s netns %s".formatted(port, LINK, namespace.id()),
              "link set %s master %s".formatted(port, BRIDGE),
              "link set %s up".formatted(port)));
      var lines = ImmutableList.<String>builder().add("link set " + LINK + " up");
      for (var address : addresses) {
        boolean ipv6 = address.indexOf(':') >= 0;
        // Without `nodad` an IPv6 address cannot be used for its first second.
        lines.add("address add " + address + " dev " + LINK + (ipv6 ? " nodad" : ""));
      }
      // Every address there is may be on this wire.
      lines.add("route add default dev " + LINK).add("route add ::/0 dev " + LINK);
      namespace.ip(lines.build());
      return namespace;
    } catch (IOException | RuntimeException e) {
      namespace.close();
      throw e;
    }
  }

  /** Hosts with these addresses on which nothing listens. */
  void plugIdle(Iterable<String> addresses) throws IOException {
    idle.add(plug(addresses));
  }

  @Override
  public void close() {
    idle.forEach(NetworkNamespace::close);
    home.close();
  }
}
