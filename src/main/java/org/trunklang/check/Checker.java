package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunklang.check.Derived.Advertiser;
import org.trunklang.check.problem.DeclarationNotUsed;
import org.trunklang.check.problem.NoEmergency;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Expectation;
import org.trunklang.model.Mesh;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkName;
import org.trunklang.syntax.Decl;

/** Makes the network that is meant from the declarations that were written (chapter 3). */
public final class Checker {
  private final ImmutableList<Unit> units;
  private final Findings findings = new Findings();
  private final Names names;
  private final Patterns patterns;
  private final Secrets secrets = new Secrets(findings);
  private final NodeDrafts drafts;

  private Checker(ImmutableList<Unit> units, Unread unread) {
    this.units = units;
    this.names = Names.of(units, unread, findings);
    this.patterns = new Patterns(names, findings);
    this.drafts = new NodeDrafts(names, patterns, secrets, findings);
  }

  /** Everything that the files of a program mean together, and everything wrong with that. */
  public static Checked check(ImmutableList<Unit> units) {
    return check(units, Unread.NOTHING);
  }

  /** The same of a program that names what could not be read. */
  public static Checked check(ImmutableList<Unit> units, Unread unread) {
    return new Checker(units, unread).check();
  }

  private Checked check() {
    patterns.readAllPrefixes();
    var nodes = drafts();
    var trunks = new TrunkReader(names, patterns, secrets, findings).readAll();
    TrunkChecks.check(trunks, nodes, findings);
    var accounts = Accounts.of(trunks, nodes, findings);
    var ways = new Ways(names, trunks, findings);
    var rules = new RuleReader(patterns, ways, accounts, findings);
    var derived = new Derived(nodes);
    var network =
        new Network(
            nodes(nodes, new NodeReader(patterns, rules, findings), accounts, derived, trunks),
            trunks.trunksByName(),
            meshes(trunks, derived),
            expectations(new Expectations(names, patterns, ways, trunks, nodes, findings)));
    noteMissingEmergency(network, nodes);
    Allows.check(units, findings);
    names.reportUnknown();
    return new Checked(
        network,
        Consequences.leaveOut(units, findings.all()),
        unused(network),
        names.references(),
        patterns.prefixes());
  }

  /** A program without nodes is read by others for what it declares. */
  private ImmutableList<Problem> unused(Network network) {
    return network.nodes().isEmpty()
        ? ImmutableList.of()
        : Stream.of(Kind.PREFIX, Kind.TRUNK_PROFILE, Kind.NODE_PROFILE)
            .flatMap(names::unused)
            .map(symbol -> new DeclarationNotUsed(symbol.span(), symbol.kind().toString()))
            .collect(ImmutableList.toImmutableList());
  }

  /** Says once that nobody has thought of emergency numbers. */
  private void noteMissingEmergency(Network network, Map<NodeName, NodeDraft> nodes) {
    if (network.nodes().values().stream().anyMatch(node -> !node.emergency().isEmpty())) {
      return;
    }
    nodes.values().stream()
        .filter(node -> !node.extensions().isEmpty())
        .findFirst()
        .ifPresent(node -> findings.add(new NoEmergency(node.declared(), node.there().text())));
  }

  private ImmutableMap<NodeName, NodeDraft> drafts() {
    Map<NodeName, NodeDraft> nodes = new LinkedHashMap<>();
    names
        .ofKind(Kind.NODE)
        .map(symbol -> drafts.node((Decl.Node) symbol.declaration()))
        .forEach(draft -> nodes.put(draft.there(), draft));
    return ImmutableMap.copyOf(nodes);
  }

  private ImmutableMap<NodeName, Node> nodes(
      Map<NodeName, NodeDraft> drafts,
      NodeReader reader,
      Accounts accounts,
      Derived derived,
      Trunks trunks) {
    var advertised = derived.advertised(advertisers(trunks));
    var nodes = ImmutableMap.<NodeName, Node>builder();
    names
        .ofKind(Kind.NODE)
        .forEach(
            symbol -> {
              var written = (Decl.Node) symbol.declaration();
              var name = new NodeName(symbol.text());
              var draft = drafts.get(name);
              if (draft != null) {
                var following =
                    ImmutableList.<Rule>builder()
                        .addAll(accounts.rules(name))
                        .addAll(derived.homeCodes(draft, Origins.of(written.span(), written.doc())))
                        .addAll(advertised.get(name))
                        .build();
                nodes.put(name, reader.node(draft, written, following));
              }
            });
    names
        .ofKind(Kind.NODE_PROFILE)
        .map(symbol -> this.drafts.profile(symbol, (Decl.NodeProfile) symbol.declaration()))
        .forEach(reader::check);
    return nodes.buildOrThrow();
  }

  /** The trunks and meshes with {@code advertise yes}, in the order of their declarations. */
  private List<Advertiser> advertisers(Trunks trunks) {
    var advertisers = new ArrayList<Advertiser>();
    for (Symbol symbol : names.all()) {
      trunks
          .trunk(symbol.text())
          .filter(each -> each.trunk().settings().advertise())
          .ifPresent(each -> advertisers.add(new Advertiser.OfTrunk(each.trunk())));
      trunks
          .mesh(symbol.text())
          .filter(each -> each.mesh().settings().advertise())
          .ifPresent(each -> advertisers.add(new Advertiser.OfMesh(each.mesh())));
    }
    return advertisers;
  }

  private static ImmutableMap<TrunkName, Mesh> meshes(Trunks trunks, Derived derived) {
    var meshes = ImmutableMap.<TrunkName, Mesh>builder();
    for (Trunks.DeclaredMesh declared : trunks.meshes()) {
      var mesh = declared.mesh();
      var advertised = ImmutableList.<Mesh.Advertised>builder();
      if (mesh.settings().advertise()) {
        mesh.members().forEach(member -> advertised.addAll(derived.advertised(member)));
      }
      meshes.put(
          mesh.name(),
          new Mesh(
              mesh.name(),
              mesh.protocol(),
              mesh.members(),
              advertised.build(),
              mesh.settings(),
              mesh.origin()));
    }
    return meshes.buildOrThrow();
  }

  private ImmutableList<Expectation> expectations(Expectations reader) {
    var all = ImmutableList.<Expectation>builder();
    for (Unit unit : units) {
      for (Decl declaration : unit.file().declarations()) {
        if (unit.namespace().isEmpty() && declaration instanceof Decl.Expectation written) {
          all.addAll(reader.read(written));
        }
      }
    }
    return all.build();
  }
}
