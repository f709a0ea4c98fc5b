package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunklang.model.Host;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Phone;
import org.trunklang.model.Protocol;
import org.trunklang.model.SipDriver;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.routing.Routing;

/**
 * One node with all that its files are made from.
 *
 * @param wires its trunk ends, in the order of the declarations
 */
record Site(Routing routing, Node node, ImmutableMap<TrunkEnd, Wire> wires, Layout layout) {

  static Site of(Routing routing, Node node, ImmutableList<TrunkEnd> ends, Layout layout) {
    Network network = routing.network();
    return new Site(routing, node, Maps.toMap(ends, end -> Wire.of(network, end)), layout);
  }

  Network network() {
    return routing.network();
  }

  SipDriver sip() {
    return node.asterisk().sip();
  }

  Stream<Wire> wires(Protocol protocol) {
    return wires.values().stream().filter(wire -> wire.is(protocol));
  }

  Wire wire(TrunkEnd end) {
    Wire wire = wires.get(end);
    if (wire == null) {
      throw new IllegalStateException("no " + end);
    }
    return wire;
  }

  /**
   * Whether the certificates of far ends are checked, and against which authorities: those
   * of the open network must be; between nodes, where the source names authorities.
   */
  Optional<String> authorities() {
    boolean hasCarrier =
        wires(Protocol.SIP)
            .anyMatch(
                wire ->
                    wire.trunk().shape() == Trunk.Shape.OUTBOUND
                        && wire.settings().transport() == Transport.TLS);
    return node.tlsAuthorities()
        .or(() -> hasCarrier ? Optional.of(Node.DEFAULT_TLS_AUTHORITIES) : Optional.empty());
  }

  /** Whether a driver has to listen to IPv6 as well. */
  boolean needsIpv6(Protocol protocol) {
    return node.address().filter(Site::isIpv6).isPresent()
        || wires(protocol).anyMatch(wire -> wire.far().filter(Site::isIpv6).isPresent());
  }

  private static boolean isIpv6(Host host) {
    return host.kind() == Host.Kind.IPV6;
  }

  /** What a section for a trunk end is about. */
  Note note(Wire wire) {
    return Note.of(wire.trunk().origin(), about(wire));
  }

  /** The same for its further sections. */
  Note shortNote(Wire wire) {
    return Note.of(Note.place(wire.trunk().origin().span()) + " " + about(wire));
  }

  private static String about(Wire wire) {
    return "trunk " + wire.end().label() + " with " + wire.end().far();
  }

  Note note(Phone phone) {
    return Note.of(phone.origin(), about(phone));
  }

  Note shortNote(Phone phone) {
    return Note.of(Note.place(phone.origin().span()) + " " + about(phone));
  }

  private static String about(Phone phone) {
    return "extension " + phone.number();
  }

  boolean isFull() {
    return layout == Layout.FULL;
  }
}
