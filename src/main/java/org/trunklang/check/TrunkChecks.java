package org.trunklang.check;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunklang.check.problem.KnownByAddressOnly;
import org.trunklang.check.problem.MissingAddress;
import org.trunklang.check.problem.MissingSetting;
import org.trunklang.check.problem.NothingIdentifies;
import org.trunklang.model.NodeName;
import org.trunklang.model.Protocol;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkSettings;
import org.trunklang.source.Span;

/**
 * What a trunk asks of the nodes at its ends: an address where another must find them, a
 * certificate where calls come in over TLS, a way to tell who calls.
 */
final class TrunkChecks {
  private final Map<NodeName, NodeDraft> nodes;
  private final Findings findings;
  private final Set<NodeName> withoutAddress = new HashSet<>();

  private TrunkChecks(Map<NodeName, NodeDraft> nodes, Findings findings) {
    this.nodes = nodes;
    this.findings = findings;
  }

  static void check(Trunks trunks, Map<NodeName, NodeDraft> nodes, Findings findings) {
    var checks = new TrunkChecks(nodes, findings);
    for (Trunks.Declared declared : trunks.trunks()) {
      checks.check(declared);
    }
    for (Trunks.DeclaredMesh declared : trunks.meshes()) {
      checks.check(declared);
    }
  }

  private void check(Trunks.Declared declared) {
    var trunk = declared.trunk();
    if (trunk.protocol() == Protocol.DAHDI) {
      return;
    }
    for (NodeName found : found(trunk)) {
      checkAddress(found, trunk.settings(), trunk.name().text(), declared.name());
    }
    if (trunk.settings().transport() == Transport.TLS) {
      for (NodeName accepting : accepting(trunk)) {
        checkCertificate(accepting);
      }
    }
    if (!declared.secretGiven()) {
      checkIdentity(trunk, declared.name());
    }
  }

  private void check(Trunks.DeclaredMesh declared) {
    var mesh = declared.mesh();
    for (NodeName member : mesh.members()) {
      checkAddress(member, mesh.settings(), mesh.name().text(), declared.name());
      if (mesh.settings().transport() == Transport.TLS) {
        checkCertificate(member);
      }
    }
    if (!declared.secretGiven()) {
      findings.add(new KnownByAddressOnly(declared.name(), mesh.name().text()));
    }
  }

  /** The nodes that another end of the trunk must find. */
  private static ImmutableSet<NodeName> found(Trunk trunk) {
    return switch (trunk.shape()) {
      case PEERS, MESH_PAIR -> nodes(trunk);
      case REGISTERED -> trunk.right().asNode().map(ImmutableSet::of).orElse(ImmutableSet.of());
      case OUTBOUND, CUSTOMER -> ImmutableSet.of();
    };
  }

  /** The nodes that calls or registrations come to. */
  private static ImmutableSet<NodeName> accepting(Trunk trunk) {
    return switch (trunk.shape()) {
      case PEERS, MESH_PAIR -> nodes(trunk);
      case REGISTERED, CUSTOMER ->
          trunk.right().asNode().map(ImmutableSet::of).orElse(ImmutableSet.of());
      case OUTBOUND -> trunk.settings().register() ? ImmutableSet.of() : nodes(trunk);
    };
  }

  private static ImmutableSet<NodeName> nodes(Trunk trunk) {
    var nodes = ImmutableSet.<NodeName>builder();
    trunk.ends().forEach(end -> nodes.add(end.at()));
    return nodes.build();
  }

  private void checkAddress(NodeName name, TrunkSettings settings, String trunk, Span place) {
    var node = nodes.get(name);
    if (node == null
        || node.settings().has(SettingTable.NODE_ADDRESS)
        || settings.addresses().containsKey(name)) {
      return;
    }
    if (withoutAddress.add(name)) {
      findings.add(new MissingAddress(node.declared(), name.text(), trunk, place));
    }
  }

  private void checkCertificate(NodeName name) {
    var node = nodes.get(name);
    if (node == null) {
      return;
    }
    var missing =
        Stream.of(SettingTable.TLS_CERTIFICATE, SettingTable.TLS_KEY)
            .filter(key -> !node.settings().has(key))
            .map(SettingKey::word)
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          new MissingSetting(
              node.declared(),
              "node `" + name + "`",
              Words.all(missing),
              "calls come to it over TLS"));
    }
  }

  private void checkIdentity(Trunk trunk, Span place) {
    String name = trunk.name().text();
    switch (trunk.shape()) {
      case CUSTOMER ->
          findings.add(
              new NothingIdentifies(
                  place, name, "whoever registers from outside needs a `secret`"));
      case REGISTERED -> {
        var left = trunk.ends().getFirst().at();
        var node = nodes.get(left);
        boolean found =
            node == null
                || node.settings().has(SettingTable.NODE_ADDRESS)
                || trunk.settings().addresses().containsKey(left);
        findings.add(
            found
                ? new KnownByAddressOnly(place, name)
                : new NothingIdentifies(
                    place, name, "write a `secret` here, or an `address` in node `" + left + "`"));
      }
      case PEERS, MESH_PAIR -> findings.add(new KnownByAddressOnly(place, name));
      case OUTBOUND -> {
        if (trunk.settings().register()) {
          findings.add(new KnownByAddressOnly(place, name));
        }
      }
    }
  }
}
