package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.Settings.Given;
import org.trunklang.check.ValueTypes.EndAddress;
import org.trunklang.check.problem.ImpossibleTrunk;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.MissingSetting;
import org.trunklang.check.problem.PortTwice;
import org.trunklang.check.problem.ProfileSettingElsewhere;
import org.trunklang.check.problem.SettingElsewhere;
import org.trunklang.check.problem.SettingTwice;
import org.trunklang.check.problem.SrtpWithoutTls;
import org.trunklang.check.problem.TrunkElsewhere;
import org.trunklang.check.problem.UnknownWord;
import org.trunklang.check.problem.WrongProfile;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.Host;
import org.trunklang.model.Mesh;
import org.trunklang.model.NodeName;
import org.trunklang.model.Protocol;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Transport;
import org.trunklang.model.Trunk;
import org.trunklang.model.Trunk.Shape;
import org.trunklang.model.TrunkName;
import org.trunklang.model.TrunkSettings;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.Party;
import org.trunklang.syntax.Setting;

/** Reads trunks, meshes and their profiles. */
final class TrunkReader {
  private static final ImmutableSet<Kind> NODE = ImmutableSet.of(Kind.NODE);
  private static final ImmutableSet<Kind> PROFILE =
      ImmutableSet.of(Kind.TRUNK_PROFILE, Kind.NODE_PROFILE);
  private static final ImmutableList<String> PROTOCOLS =
      Arrays.stream(Protocol.values())
          .map(Protocol::toString)
          .collect(ImmutableList.toImmutableList());

  private final Names names;
  private final Patterns patterns;
  private final Secrets secrets;
  private final Findings findings;
  private final Map<String, Settings> profiles = new HashMap<>();

  TrunkReader(Names names, Patterns patterns, Secrets secrets, Findings findings) {
    this.names = names;
    this.patterns = patterns;
    this.secrets = secrets;
    this.findings = findings;
  }

  Trunks readAll() {
    var trunks = new Trunks();
    names
        .ofKind(Kind.TRUNK_PROFILE)
        .forEach(symbol -> profile(symbol, (Decl.TrunkProfile) symbol.declaration()));
    names
        .ofKind(Kind.TRUNK)
        .forEach(symbol -> trunk((Decl.Trunk) symbol.declaration()).ifPresent(trunks::add));
    names
        .ofKind(Kind.MESH)
        .forEach(symbol -> mesh((Decl.Mesh) symbol.declaration()).ifPresent(trunks::add));
    return trunks;
  }

  // Shapes

  private Optional<Trunks.Declared> trunk(Decl.Trunk written) {
    var protocol = protocol(written.protocol());
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
      return Optional.empty();
    }
    if (left.equals(right)) {
      findings.add(
          new ImpossibleTrunk(
              written.right().span(),
              "a trunk cannot lead from a node to itself",
              Optional.of("the phones of one node reach each other without a trunk")));
      return Optional.empty();
    }
    var kind = new Target(written.name(), protocol.get(), shape.get());
    var ends = ImmutableSet.<NodeName>builder();
    left.get().asNode().ifPresent(ends::add);
    right.get().asNode().ifPresent(ends::add);
    var given = settings(kind, written.items(), written.profiles());
    var settings = settings(kind, given, ends.build());
    var trunk =
        new Trunk(
            new TrunkName(written.name().text()),
            shape.get(),
            protocol.get(),
            left.get(),
            right.get(),
            settings,
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

  private Optional<Protocol> protocol(Name word) {
    for (Protocol protocol : Protocol.values()) {
      if (protocol.toString().equals(word.text())) {
        return Optional.of(protocol);
      }
    }
    findings.add(
        new UnknownWord(
            word.span(), word.text(), "protocol", PROTOCOLS, Similar.to(word.text(), PROTOCOLS)));
    return Optional.empty();
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
    var protocol = protocol(written.protocol());
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
    var kind = new Target(written.name(), protocol.get(), Shape.MESH_PAIR);
    var set = ImmutableSet.copyOf(members.keySet());
    var given = settings(kind, written.items(), written.profiles());
    var settings = settings(kind, given, set);
    var mesh =
        new Mesh(
            new TrunkName(written.name().text()),
            protocol.get(),
            set.asList(),
            ImmutableList.of(),
            settings,
            Origins.of(written.span(), written.doc()));
    return Optional.of(
        new Trunks.DeclaredMesh(mesh, written.name().span(), set, given.has(SettingTable.SECRET)));
  }

  // Settings

  /** The trunk or mesh whose settings are read. */
  private record Target(Name name, Protocol protocol, Shape shape) {
    String words() {
      return shape == Shape.MESH_PAIR
          ? "a mesh of " + protocol + " trunks"
          : Words.a(protocol.toString()) + " trunk " + SettingTable.words(shape);
    }
  }

  private Settings profile(Symbol symbol, Decl.TrunkProfile profile) {
    return profiles.computeIfAbsent(
        symbol.text(),
        _ -> {
          var protocol = protocol(profile.protocol());
          var settings = read(profile.items(), symbol.namespace());
          protocol.ifPresent(of -> checkProtocol(settings, of));
          return settings;
        });
  }

  /** What a profile sets has to be known to its protocol, whoever takes it. */
  private void checkProtocol(Settings settings, Protocol protocol) {
    for (SettingKey<?> key : settings.keys()) {
      if (isWritten(settings, key) && !key.protocols().contains(protocol)) {
        var written = settings.given(key).orElseThrow().written();
        findings.add(
            new SettingElsewhere(
                written.name().span(),
                key.word(),
                "a profile of " + protocol + " trunks",
                SettingTable.belongsTo(key)));
      }
    }
  }

  /** Whether a setting is there by its own word, and not by one that was probably meant for it. */
  private static boolean isWritten(Settings settings, SettingKey<?> key) {
    return settings.given(key).orElseThrow().written().name().text().equals(key.word());
  }

  private Settings read(ImmutableList<Decl.TrunkItem> items, Optional<String> namespace) {
    var settings = ImmutableList.<Setting>builder();
    for (Decl.TrunkItem item : items) {
      if (item instanceof Decl.TrunkItem.SettingItem(Setting setting)) {
        settings.add(setting);
      }
    }
    var read =
        new SettingReader(patterns, findings, namespace)
            .read(settings.build(), Place.TRUNK, Place.TRUNK.toString());
    Map<String, Span> first = new HashMap<>();
    for (Given<EndAddress> address : read.all(SettingTable.END_ADDRESS)) {
      address.value().ifPresent(end -> checkOnce(end.node(), first));
    }
    return read;
  }

  private void checkOnce(Name node, Map<String, Span> first) {
    var before = first.putIfAbsent(node.text(), node.span());
    if (before != null) {
      findings.add(new SettingTwice(node.span(), "address " + node.text(), before));
    }
  }

  /** The settings of the own block over those of the profiles, the last of which counts most. */
  private Settings settings(
      Target target, ImmutableList<Decl.TrunkItem> items, ImmutableList<Name> with) {
    var own = read(items, Optional.empty());
    for (SettingKey<?> key : own.keys()) {
      if (isWritten(own, key) && !key.fits(target.protocol, target.shape)) {
        findings.add(
            new SettingElsewhere(
                own.given(key).orElseThrow().written().name().span(),
                key.word(),
                target.words(),
                SettingTable.belongsTo(key)));
      }
    }
    var lower = new ArrayList<Settings>();
    Map<String, Span> seen = new HashMap<>();
    for (Name name : with) {
      var first = seen.putIfAbsent(name.text(), name.span());
      if (first != null) {
        findings.add(new ListedTwice(name.span(), "profile `" + name.text() + "`", first));
      } else {
        profile(target, name).ifPresent(lower::add);
      }
    }
    for (Settings profile : Lists.reverse(lower)) {
      own = own.over(profile);
    }
    return own;
  }

  private Optional<Settings> profile(Target target, Name name) {
    var symbol = names.find(name, Optional.empty(), PROFILE);
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    if (!(symbol.get().declaration() instanceof Decl.TrunkProfile profile)) {
      findings.add(wrongProfile(target, name, symbol.get(), "nodes"));
      return Optional.empty();
    }
    var settings = profile(symbol.get(), profile);
    String protocol = profile.protocol().text();
    if (!protocol.equals(target.protocol.toString())) {
      if (PROTOCOLS.contains(protocol)) {
        findings.add(wrongProfile(target, name, symbol.get(), protocol + " trunks"));
      }
      return Optional.empty();
    }
    for (SettingKey<?> key : settings.keys()) {
      if (isWritten(settings, key) && !key.shapes().contains(target.shape)) {
        findings.add(
            new ProfileSettingElsewhere(
                name.span(),
                key.word(),
                target.words(),
                SettingTable.belongsTo(key),
                settings
                    .given(key)
                    .map(each -> each.written().name().span())
                    .filter(_ -> symbol.get().namespace().isEmpty())));
      }
    }
    return Optional.of(settings);
  }

  private static WrongProfile wrongProfile(Target target, Name name, Symbol profile, String kind) {
    return new WrongProfile(
        name.span(),
        name.text(),
        kind,
        target.protocol + " trunks",
        profile.shownAt().orElse(name.span()));
  }

  private TrunkSettings settings(Target target, Settings given, ImmutableSet<NodeName> ends) {
    for (SettingKey<?> key : SettingTable.ALL) {
      if (key.place() == Place.TRUNK
          && key.fits(target.protocol, target.shape)
          && key.neededBy().contains(target.shape)
          && !given.has(key)) {
        findings.add(
            new MissingSetting(
                target.name.span(), target.words(), "`" + key.word() + "`", why(key)));
      }
    }
    var account = value(given, SettingTable.ACCOUNT, target);
    boolean register = value(given, SettingTable.REGISTER, target).orElse(account.isPresent());
    var registerWritten = given.given(SettingTable.REGISTER);
    if (registerWritten.isPresent() && register && !given.has(SettingTable.ACCOUNT)) {
      findings.add(
          new MissingSetting(
              registerWritten.get().written().span(),
              "`register yes`",
              "`account`",
              "it is the name to register with"));
    }
    var host = value(given, SettingTable.HOST, target);
    var port = value(given, SettingTable.PORT, target);
    if (port.isPresent() && host.filter(at -> at.port() != 0).isPresent()) {
      findings.add(new PortTwice(span(given, SettingTable.PORT), span(given, SettingTable.HOST)));
    }
    var transport = value(given, SettingTable.TRANSPORT, target).orElse(Transport.UDP);
    boolean srtp = value(given, SettingTable.SRTP, target).orElse(false);
    if (srtp && transport != Transport.TLS) {
      findings.add(new SrtpWithoutTls(span(given, SettingTable.SRTP)));
    }
    var secret = value(given, SettingTable.SECRET, target);
    secret.ifPresent(written -> secrets.use(written, account, target.name.span()));
    var defaults = TrunkSettings.DEFAULTS;
    return new TrunkSettings(
        account,
        secret.map(WrittenSecret::secret),
        host,
        value(given, SettingTable.MATCH, target).orElse(defaults.match()),
        target.shape == Shape.OUTBOUND && register,
        port,
        transport,
        srtp,
        value(given, SettingTable.CODECS, target).orElse(defaults.codecs()),
        value(given, SettingTable.DTMF, target).orElse(defaults.dtmf()),
        value(given, SettingTable.QUALIFY, target)
            .map(ValueTypes.Period::every)
            .orElse(defaults.qualify()),
        value(given, SettingTable.ACCEPTS, target)
            .map(
                sets ->
                    sets.stream()
                        .map(RulePattern::stripped)
                        .map(stripped -> stripped.pattern())
                        .collect(ImmutableList.toImmutableList())),
        value(given, SettingTable.ADVERTISE, target).orElse(false),
        value(given, SettingTable.GROUP, target).orElse(0),
        addresses(given, target, ends));
  }

  /** Why a trunk cannot do without a setting. */
  private static String why(SettingKey<?> key) {
    if (key.equals(SettingTable.ACCOUNT)) {
      return "it is the name under which one end registers with the other";
    }
    return key.equals(SettingTable.HOST)
        ? "it says where the calls go"
        : "it says which lines the calls take";
  }

  private static <T> Optional<T> value(Settings given, SettingKey<T> key, Target target) {
    return key.fits(target.protocol, target.shape) ? given.get(key) : Optional.empty();
  }

  private static Span span(Settings given, SettingKey<?> key) {
    return given.given(key).orElseThrow().written().span();
  }

  private ImmutableMap<NodeName, Host> addresses(
      Settings given, Target target, ImmutableSet<NodeName> ends) {
    if (!SettingTable.END_ADDRESS.fits(target.protocol, target.shape)) {
      return ImmutableMap.of();
    }
    Map<NodeName, Host> addresses = new LinkedHashMap<>();
    for (Given<EndAddress> address : given.all(SettingTable.END_ADDRESS)) {
      if (address.value().isEmpty()) {
        continue;
      }
      var name = address.value().get().node();
      var node = node(name);
      if (node.isEmpty()) {
        continue;
      }
      if (!ends.contains(node.get())) {
        findings.add(
            new TrunkElsewhere(
                name.span(),
                target.name.text(),
                name.text(),
                "its ends stand here",
                target.name.span()));
        continue;
      }
      addresses.putIfAbsent(node.get(), address.value().get().host());
    }
    return ImmutableMap.copyOf(addresses);
  }
}
