package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.problem.ImpossibleTrunk;
import org.trunklang.model.Mesh;
import org.trunklang.model.NodeName;
import org.trunklang.model.Protocol;
import org.trunklang.model.Trunk;
import org.trunklang.model.Trunk.Shape;
import org.trunklang.model.TrunkName;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.Party;

/** Reads trunks and meshes. */
final class TrunkReader {
  private static final ImmutableSet<Kind> NODE = ImmutableSet.of(Kind.NODE);

  private final Names names;
  private final TrunkProfiles profiles;
  private final TrunkSettingsReader settings;
  private final Findings findings;

  TrunkReader(Names names, Patterns patterns, Secrets secrets, Findings findings) {
    this.names = names;
    this.profiles = new TrunkProfiles(names, patterns, findings);
    this.settings = new TrunkSettingsReader(names, secrets, findings);
    this.findings = findings;
  }

  Trunks readAll() {
    var trunks = new Trunks();
    names
        .ofKind(Kind.TRUNK_PROFILE)
        .forEach(symbol -> profiles.profile(symbol, (Decl.TrunkProfile) symbol.declaration()));
    names
        .ofKind(Kind.TRUNK)
        .forEach(symbol -> trunk((Decl.Trunk) symbol.declaration()).ifPresent(trunks::add));
    names
        .ofKind(Kind.MESH)
        .forEach(symbol -> mesh((Decl.Mesh) symbol.declaration()).ifPresent(trunks::add));
    return trunks;
  }

  private Optional<Trunks.Declared> trunk(Decl.Trunk written) {
    var protocol = Protocols.read(written.protocol(), findings);
    var left = party(written.left());
    var right = party(written.right());
    var shape = shape(written);
    if (protocol.isEmpty() || shape.isEmpty()) {
      return Optional.empty();
    }
    if (protocol.get() == Protocol.DAHDI && shape.get() != Shape.OUTBOUND) {
      findings.add(
          new ImpossibleTrunk(
              written.protocol().span(),
              "a dahdi trunk leads outside",
              Optional.of("write `-> outside`, or take `sip` or `iax2` between nodes")));
      return Optional.empty();
    }
    if (left.isEmpty() || right.isEmpty()) {
      profiles.passOver(written.items(), written.profiles());
      return Optional.empty();
    }
    if (left.equals(right)) {
      findings.add(
          new ImpossibleTrunk(
              written.right().span(),
              "a trunk cannot lead from a node to itself",
              Optional.of("the phones of one node reach each other without a trunk")));
      profiles.passOver(written.items(), written.profiles());
      return Optional.empty();
    }
    var target = new TrunkTarget(written.name(), written.span(), protocol.get(), shape.get());
    var ends = ImmutableSet.<NodeName>builder();
    left.get().asNode().ifPresent(ends::add);
    right.get().asNode().ifPresent(ends::add);
    var given = profiles.settings(target, written.items(), written.profiles());
    var trunk =
        new Trunk(
            new TrunkName(written.name().text()),
            shape.get(),
            protocol.get(),
            left.get(),
            right.get(),
            settings.read(target, given, ends.build()),
            Origins.of(written.span(), written.doc()));
    return Optional.of(
        new Trunks.Declared(
            trunk,
            trunk.ends(),
            written.name().span(),
            place(given, SettingTable.ACCOUNT, written.span()),
            place(given, SettingTable.ACCEPTS, written.span()),
            given.has(SettingTable.SECRET)));
  }

  /** Where the value of a setting stands: in the trunk itself, or in a profile of the project. */
  private Optional<Span> place(Settings given, SettingKey<?> key, Span trunk) {
    return given
        .given(key)
        .map(each -> each.written().value().span())
        .filter(span -> span.file().equals(trunk.file()) || !names.isOfModule(span));
  }

  private Optional<org.trunklang.model.Party> party(Party written) {
    return switch (written) {
      case Party.Outside _ -> Optional.of(new org.trunklang.model.Party.Outside());
      case Party.Named(Name name) -> node(name).map(org.trunklang.model.Party::node);
    };
  }

  private Optional<NodeName> node(Name name) {
    return names.find(name, Optional.empty(), NODE).map(_ -> new NodeName(name.text()));
  }

  private Optional<Shape> shape(Decl.Trunk written) {
    boolean fromOutside = written.left() instanceof Party.Outside;
    boolean toOutside = written.right() instanceof Party.Outside;
    if (fromOutside && toOutside) {
      findings.add(
          new ImpossibleTrunk(
              written.left().span().to(written.right().span()),
              "one end of a trunk is a node",
              Optional.empty()));
      return Optional.empty();
    }
    return switch (written.arrow()) {
      case TO ->
          Optional.of(fromOutside ? Shape.CUSTOMER : toOutside ? Shape.OUTBOUND : Shape.REGISTERED);
      case BOTH -> {
        if (fromOutside || toOutside) {
          findings.add(
              new ImpossibleTrunk(
                  written.left().span().to(written.right().span()),
                  "`<->` stands between two nodes",
                  Optional.of(
                      "write `NODE -> outside`: calls that come back on it reach `inbound`"
                          + " rules")));
          yield Optional.empty();
        }
        yield Optional.of(Shape.PEERS);
      }
    };
  }

  private Optional<Trunks.DeclaredMesh> mesh(Decl.Mesh written) {
    var protocol = Protocols.read(written.protocol(), findings);
    Map<NodeName, Span> members = new LinkedHashMap<>();
    boolean known = true;
    for (Name name : written.members()) {
      var member = node(name);
      known &= member.isPresent();
      if (member.isPresent()) {
        var first = members.putIfAbsent(member.get(), name.span());
        if (first != null) {
          findings.add(
              new ImpossibleTrunk(
                  name.span(),
                  "`" + name.text() + "` is a member of this mesh already",
                  Optional.empty()));
        }
      }
    }
    if (known && members.size() < 2) {
      findings.add(
          new ImpossibleTrunk(
              written.name().span(), "a mesh has at least two members", Optional.empty()));
      return Optional.empty();
    }
    if (protocol.isEmpty()) {
      return Optional.empty();
    }
    if (protocol.get() == Protocol.DAHDI) {
      findings.add(
          new ImpossibleTrunk(
              written.protocol().span(), "a mesh is `sip` or `iax2`", Optional.empty()));
      return Optional.empty();
    }
    var target = new TrunkTarget(written.name(), written.span(), protocol.get(), Shape.MESH_PAIR);
    var set = ImmutableSet.copyOf(members.keySet());
    var given = profiles.settings(target, written.items(), written.profiles());
    var mesh =
        new Mesh(
            new TrunkName(written.name().text()),
            protocol.get(),
            set.asList(),
            ImmutableList.of(),
            settings.read(target, given, set),
            Origins.of(written.span(), written.doc()));
    return Optional.of(
        new Trunks.DeclaredMesh(mesh, written.name().span(), set, given.has(SettingTable.SECRET)));
  }
}
