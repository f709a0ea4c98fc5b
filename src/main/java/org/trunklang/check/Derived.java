package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.CallOptions;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Mesh;
import org.trunklang.model.Mesh.Advertised;
import org.trunklang.model.NodeName;
import org.trunklang.model.Origin;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;

/** The rules that follow from declarations: home codes and advertised routes. */
final class Derived {
  private final Map<NodeName, NodeDraft> nodes;
  private final Map<NodeName, ImmutableList<RulePattern>> reachable = new HashMap<>();

  Derived(Map<NodeName, NodeDraft> nodes) {
    this.nodes = nodes;
  }

  /** The code of a node in front of each of its extensions. */
  ImmutableList<Rule> homeCodes(NodeDraft node, Origin origin) {
    var code = node.settings().get(SettingTable.CODE);
    if (code.isEmpty()) {
      return ImmutableList.of();
    }
    var rules = ImmutableList.<Rule>builder();
    for (NodeDraft.Extensions each : node.extensions()) {
      rules.add(
          new Rule(
              Rule.Kind.HOME_CODE,
              node.there(),
              origin,
              ImmutableList.of(behind(code.get(), each.pattern())),
              false,
              Audience.ANY,
              new Action.Ring(each.dialing())));
    }
    return rules.build();
  }

  /** The advertised routes of every node, in the order of trunks, meshes and members. */
  ImmutableListMultimap<NodeName, Rule> advertised(List<Advertiser> advertisers) {
    var rules = ImmutableListMultimap.<NodeName, Rule>builder();
    for (Advertiser advertiser : advertisers) {
      switch (advertiser) {
        case Advertiser.OfTrunk(Trunk trunk) -> {
          for (TrunkEnd end : trunk.ends()) {
            end.farNode().ifPresent(far -> route(end, far, trunk.origin(), rules));
          }
        }
        case Advertiser.OfMesh(Mesh mesh) -> {
          for (NodeName at : mesh.members()) {
            for (NodeName far : mesh.members()) {
              if (!far.equals(at)) {
                route(mesh.end(at, far), far, mesh.origin(), rules);
              }
            }
          }
        }
      }
    }
    return rules.build();
  }

  /** A trunk or mesh with {@code advertise yes}. */
  sealed interface Advertiser {
    record OfTrunk(Trunk trunk) implements Advertiser {}

    record OfMesh(Mesh mesh) implements Advertiser {}
  }

  private void route(
      TrunkEnd end, NodeName far, Origin origin, ImmutableListMultimap.Builder<NodeName, Rule> to) {
    var patterns = reachable(far);
    if (patterns.isEmpty()) {
      return;
    }
    var leg = new Leg(new Destination.ToTrunk(end), "", origin.span());
    to.put(
        end.at(),
        new Rule(
            Rule.Kind.ADVERTISED,
            end.at(),
            origin,
            patterns,
            false,
            Audience.PHONES,
            new Action.Send(ImmutableList.of(leg), CallOptions.NONE)));
  }

  /** What a member lets the others dial. */
  ImmutableList<Advertised> advertised(NodeName member) {
    return reachable(member).stream()
        .map(pattern -> new Advertised(member, pattern.stripped()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The extensions of a node as the others dial them; one list for all of them. */
  private ImmutableList<RulePattern> reachable(NodeName name) {
    return reachable.computeIfAbsent(
        name,
        _ -> {
          var node = nodes.get(name);
          if (node == null) {
            return ImmutableList.of();
          }
          var code = node.settings().get(SettingTable.CODE);
          return node.extensions().stream()
              .map(
                  each -> code.map(digits -> behind(digits, each.pattern())).orElse(each.pattern()))
              .collect(ImmutableList.toImmutableList());
        });
  }

  /** Code and extension; the code is removed. */
  private static RulePattern behind(DialedNumber code, RulePattern extension) {
    var head = DialPattern.single(code.digits());
    var whole = head.then(extension.stripped().pattern());
    Span at = extension.definedAt().orElse(extension.span());
    return new RulePattern(
        new StrippedPattern(whole, code.length()),
        Exceptions.behind(head, extension.exceptions()),
        extension.span(),
        Optional.of(at));
  }
}
