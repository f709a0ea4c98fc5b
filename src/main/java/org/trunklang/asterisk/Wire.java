package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.trunklang.model.Caller;
import org.trunklang.model.Host;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Protocol;
import org.trunklang.model.Subnet;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkSettings;

/**
 * A trunk end as the Asterisk of its node has to know it: by which name, where the far end is, and
 * how its calls are told from others. The other end is made from the same
 * declaration, so the two agree.
 *
 * @param name of the endpoint, peer or user
 * @param far where calls go; empty where the far end registers, or where an address is missing
 * @param callsAs the login of this end's own calls and registration; empty where they have none
 */
record Wire(
    TrunkEnd end, Trunk trunk, ObjectName name, Optional<Host> far, Optional<ObjectName> callsAs) {

  /** By what the calls of a trunk end are known. */
  enum KnownBy {
    /** The login with which the call authenticates. */
    LOGIN,
    /** The mark that this node's own registration carries. */
    REGISTRATION,
    /** Where the call comes from. */
    ADDRESS
  }

  static Wire of(Network network, TrunkEnd end) {
    Trunk trunk = network.trunk(end).orElseThrow();
    return new Wire(
        end, trunk, ObjectName.of(end, trunk), far(network, end, trunk), callsAs(end, trunk));
  }

  private static Optional<ObjectName> callsAs(TrunkEnd end, Trunk trunk) {
    return switch (end.role()) {
      case PEER, MESH, REGISTRAR -> end.opposite().map(ObjectName::member);
      case REGISTRANT, OUTSIDE -> trunk.settings().account().map(ObjectName::login);
    };
  }

  private static Optional<Host> far(Network network, TrunkEnd end, Trunk trunk) {
    TrunkSettings settings = trunk.settings();
    return switch (end.role()) {
      case REGISTRAR -> Optional.empty();
      case OUTSIDE ->
          trunk.shape() == Trunk.Shape.CUSTOMER
              ? Optional.empty()
              : settings
                  .host()
                  .map(host -> host.port() == 0 ? at(host, settings.port().orElse(0)) : host);
      case PEER, MESH, REGISTRANT -> {
        NodeName there = end.farNode().orElseThrow();
        yield address(network, there, settings)
            .map(host -> host.port() == 0 ? at(host, port(network, there, trunk)) : host);
      }
    };
  }

  private static Optional<Host> address(Network network, NodeName node, TrunkSettings settings) {
    return Optional.ofNullable(settings.addresses().get(node))
        .or(() -> network.node(node).flatMap(Node::address));
  }

  /** */
  private static int port(Network network, NodeName node, Trunk trunk) {
    boolean isRight = trunk.right().asNode().filter(node::equals).isPresent();
    Optional<Integer> written = isRight ? trunk.settings().port() : Optional.empty();
    return written.or(() -> network.node(node).map(there -> listensOn(there, trunk))).orElse(0);
  }

  private static int listensOn(Node node, Trunk trunk) {
    if (trunk.protocol() == Protocol.IAX2) {
      return node.iax2Port();
    }
    return trunk.settings().transport() == Transport.TLS ? node.tlsPort() : node.sipPort();
  }

  private static Host at(Host host, int port) {
    return new Host(host.name(), port, host.kind());
  }

  ContextName context() {
    return ContextName.entry(new Caller.Via(end));
  }

  TrunkSettings settings() {
    return trunk.settings();
  }

  boolean is(Protocol protocol) {
    return trunk.protocol() == protocol;
  }

  /** Whether this node registers with the far end. */
  boolean registers() {
    return end.role() == TrunkEnd.Role.REGISTRANT
        || (end.role() == TrunkEnd.Role.OUTSIDE && settings().register());
  }

  /**
   * Where this node's registrations ask to be called; no number, and no extension that means
   * something else to Asterisk.
   */
  String contact() {
    return name.toString();
  }

  /** Whether the far end registers with this node. */
  boolean isRegisteredWith() {
    return end.role() == TrunkEnd.Role.REGISTRAR || trunk.shape() == Trunk.Shape.CUSTOMER;
  }

  /** Whether the far end proves who it is with every call. A carrier does not. */
  boolean authenticatesCalls() {
    return settings().secret().isPresent() && trunk.shape() != Trunk.Shape.OUTBOUND;
  }

  KnownBy knownBy() {
    if (authenticatesCalls()) {
      return KnownBy.LOGIN;
    }
    return registers() ? KnownBy.REGISTRATION : KnownBy.ADDRESS;
  }

  /** The addresses from which the far end calls, without ports; networks with their length. */
  ImmutableList<String> sources(Network network) {
    var sources = ImmutableSet.<String>builder();
    if (isRegisteredWith()) {
      end.farNode()
          .flatMap(node -> address(network, node, settings()))
          .ifPresent(host -> sources.add(host.name()));
    }
    far.ifPresent(host -> sources.add(host.name()));
    settings().match().stream().map(Wire::text).forEach(sources::add);
    return sources.build().asList();
  }

  private static String text(Subnet subnet) {
    return subnet.bits() == (subnet.ipv6() ? 128 : 32) ? subnet.address() : subnet.toString();
  }
}
