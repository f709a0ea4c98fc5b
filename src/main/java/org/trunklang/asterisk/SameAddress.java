package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunklang.asterisk.problem.TrunksAlike;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Protocol;
import org.trunklang.model.SipDriver;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;

/** Trunk ends of one node whose calls nothing but their address would tell apart. */
final class SameAddress {
  private final Network network;
  private final Node node;
  private final List<Wire> wires = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private SameAddress(Network network, Node node) {
    this.network = network;
    this.node = node;
  }

  static ImmutableList<Problem> problems(Network network, Node node, ImmutableList<TrunkEnd> ends) {
    var check = new SameAddress(network, node);
    for (TrunkEnd end : ends) {
      Trunk trunk = network.trunk(end).orElseThrow();
      boolean loginIsGood = trunk.settings().account().map(ObjectName::isLogin).orElse(true);
      if (trunk.protocol() != Protocol.DAHDI && loginIsGood && ObjectName.isKnown(end, trunk)) {
        check.wires.add(Wire.of(network, end));
      }
    }
    check.compare();
    return ImmutableList.copyOf(check.problems);
  }

  private void compare() {
    // Where logins tell all trunks apart, as in a large mesh, there is nothing to compare.
    if (wires.stream().noneMatch(this::isKnownByAddress)) {
      return;
    }
    for (int i = 0; i < wires.size(); i++) {
      for (int j = i + 1; j < wires.size(); j++) {
        Wire first = wires.get(i);
        Wire second = wires.get(j);
        if (first.trunk().protocol() == second.trunk().protocol() && areMistaken(first, second)) {
          shared(first, second).ifPresent(address -> report(first, second, address));
        }
      }
    }
  }

  private boolean areMistaken(Wire one, Wire other) {
    return (isKnownByAddress(one) && comesWithNothing(other))
        || (isKnownByAddress(other) && comesWithNothing(one));
  }

  /** Whether a call without more to it than its address is taken for this trunk's. */
  private boolean isKnownByAddress(Wire wire) {
    if (usesChanSip(wire)) {
      return wire.knownBy() != Wire.KnownBy.REGISTRATION;
    }
    return wire.is(Protocol.IAX2)
        ? wire.trunk().shape() == Trunk.Shape.OUTBOUND
        : wire.knownBy() == Wire.KnownBy.ADDRESS;
  }

  /** Whether calls of a trunk show nothing at first but where they come from. */
  private static boolean comesWithNothing(Wire wire) {
    return wire.knownBy() != Wire.KnownBy.REGISTRATION
        && !(wire.is(Protocol.IAX2) && wire.authenticatesCalls());
  }

  private boolean usesChanSip(Wire wire) {
    return wire.is(Protocol.SIP) && node.asterisk().sip() == SipDriver.CHAN_SIP;
  }

  private Optional<String> shared(Wire one, Wire other) {
    for (String mine : one.sources(network)) {
      for (String theirs : other.sources(network)) {
        if (AddressRange.meet(mine, theirs)) {
          return Optional.of(theirs);
        }
      }
    }
    // Two trunks from one node come from one address, known or not.
    return one.end()
        .farNode()
        .filter(far -> other.end().farNode().equals(Optional.of(far)))
        .map(Object::toString);
  }

  private void report(Wire first, Wire second, String address) {
    problems.add(
        new TrunksAlike(
            second.trunk().origin().head(),
            second.end().label(),
            first.trunk().origin().head(),
            first.end().label(),
            node.name().text(),
            address,
            !usesChanSip(first)));
  }
}
