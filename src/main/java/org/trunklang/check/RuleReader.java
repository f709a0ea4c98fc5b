package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.check.NodeDraft.Item;
import org.trunklang.check.SettingKey.Place;
import org.trunklang.check.Ways.Way;
import org.trunklang.check.problem.ListedTwice;
import org.trunklang.check.problem.RelayFromOutside;
import org.trunklang.check.problem.RouteForRegistrant;
import org.trunklang.model.Action;
import org.trunklang.model.Audience;
import org.trunklang.model.CallOptions;
import org.trunklang.model.Leg;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.StrippedPattern;
import org.trunklang.source.Span;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.Setting;

/** Reads the routes and inbound rules of a node. */
final class RuleReader {
  private static final StrippedPattern ANY = new StrippedPattern(DialPattern.ANY, 0);

  private final Patterns patterns;
  private final Ways ways;
  private final LegReader legs;
  private final Findings findings;

  RuleReader(Patterns patterns, Ways ways, Accounts accounts, Findings findings) {
    this.patterns = patterns;
    this.ways = ways;
    this.legs = new LegReader(patterns, ways, accounts, findings);
    this.findings = findings;
  }

  /**
   * Who may use a rule: what {@code for} or the trunks of {@code inbound} come to.
   *
   * @param fromOutside the first name by which callers from outside are admitted
   */
  private record Callers(Audience audience, Optional<Name> fromOutside) {
    static final Callers PHONES = new Callers(Audience.PHONES, Optional.empty());
  }

  /** The same while it is read. */
  private static final class Admitted {
    private boolean phones = false;
    private boolean nodeTrunks = false;
    private final ImmutableSet.Builder<TrunkName> meshes = ImmutableSet.builder();
    private final ImmutableSet.Builder<TrunkEnd> ends = ImmutableSet.builder();
    private Optional<Name> fromOutside = Optional.empty();

    Callers callers() {
      return new Callers(audience(), fromOutside);
    }

    private Audience audience() {
      var someMeshes = meshes.build();
      var someEnds = ends.build();
      if (someMeshes.isEmpty() && someEnds.isEmpty() && phones) {
        return nodeTrunks ? Audience.ANY : Audience.PHONES;
      }
      return new Audience(phones, nodeTrunks, someMeshes, someEnds);
    }
  }

  /** A route; empty when nothing of it is left to take a number or a call. */
  Optional<Rule> route(NodeDraft node, Item item, NodeItem.Route route) {
    var matched = patterns.list(route.patterns(), item);
    var callers = route.callers().isEmpty() ? Callers.PHONES : admitted(node, item, route);
    var sent = legs.read(node, item, matched, route.prepend(), route.legs());
    var options = options(item, route.options());
    if (matched.isEmpty() || sent.isEmpty() || node.name().isEmpty()) {
      return Optional.empty();
    }
    warnOfRelay(item, callers, sent);
    return Optional.of(
        new Rule(
            Rule.Kind.ROUTE,
            node.there(),
            Origins.of(route.span(), route.doc()),
            matched,
            false,
            callers.audience(),
            new Action.Send(legs(sent), options)));
  }

  private Callers admitted(NodeDraft node, Item item, NodeItem.Route route) {
    var admitted = new Admitted();
    var seen = new HashMap<String, Span>();
    for (Name name : route.callers()) {
      if (isFirst(name, item, seen)) {
        admit(node, item, name, admitted);
      }
    }
    return admitted.callers();
  }

  private boolean isFirst(Name name, Item item, Map<String, Span> seen) {
    var first = seen.putIfAbsent(name.text(), name.span());
    if (first != null) {
      findings.add(new ListedTwice(name.span(), "`" + name.text() + "`", first));
      ways.referOnly(name, item.namespace());
    }
    return first == null;
  }

  private void admit(NodeDraft node, Item item, Name name, Admitted callers) {
    switch (name.text()) {
      case "phones" -> callers.phones = true;
      case "any" -> {
        callers.phones = true;
        callers.nodeTrunks = true;
      }
      default ->
          ways.find(
                  name, item.namespace(), node.name(), problem -> findings.add(item.here(problem)))
              .ifPresent(way -> admit(item, name, way, callers));
    }
  }

  private void admit(Item item, Name name, Way way, Admitted callers) {
    switch (way) {
      case Way.Whole(Trunks.DeclaredMesh mesh) -> callers.meshes.add(mesh.mesh().name());
      case Way.End end -> {
        switch (end.end().role()) {
          case REGISTRANT ->
              findings.add(
                  item.here(
                      new RouteForRegistrant(name.span(), name.text(), end.end().at().text())));
          case OUTSIDE -> {
            callers.ends.add(end.end());
            callers.fromOutside = callers.fromOutside.or(() -> Optional.of(name));
          }
          case PEER, MESH, REGISTRAR -> callers.ends.add(end.end());
        }
      }
    }
  }

  /** An inbound rule; without patterns it takes every number, and calls without one. */
  Optional<Rule> inbound(NodeDraft node, Item item, NodeItem.Inbound inbound) {
    boolean every = inbound.patterns().isEmpty();
    var matched =
        every
            ? ImmutableList.of(new RulePattern(ANY, trunks(inbound), Optional.empty()))
            : patterns.list(inbound.patterns(), item);
    var admitted = new Admitted();
    var seen = new HashMap<String, Span>();
    for (Name name : inbound.trunks()) {
      if (isFirst(name, item, seen)) {
        ways.find(name, item.namespace(), node.name(), problem -> findings.add(item.here(problem)))
            .ifPresent(way -> take(name, way, admitted));
      }
    }
    Callers callers = admitted.callers();
    var sent =
        every
            ? legs.readForEvery(node, item, matched, inbound.prepend(), inbound.legs())
            : legs.read(node, item, matched, inbound.prepend(), inbound.legs());
    var options = options(item, inbound.options());
    if (matched.isEmpty() || sent.isEmpty() || node.name().isEmpty()) {
      return Optional.empty();
    }
    warnOfRelay(item, callers, sent);
    return Optional.of(
        new Rule(
            Rule.Kind.INBOUND,
            node.there(),
            Origins.of(inbound.span(), inbound.doc()),
            matched,
            every,
            callers.audience(),
            new Action.Send(legs(sent), options)));
  }

  private static void take(Name name, Way way, Admitted callers) {
    switch (way) {
      case Way.Whole(Trunks.DeclaredMesh mesh) -> callers.meshes.add(mesh.mesh().name());
      case Way.End end -> {
        callers.ends.add(end.end());
        if (end.end().leavesTheNetwork()) {
          callers.fromOutside = callers.fromOutside.or(() -> Optional.of(name));
        }
      }
    }
  }

  private static Span trunks(NodeItem.Inbound inbound) {
    return inbound.trunks().getFirst().span().to(inbound.trunks().getLast().span());
  }

  private void warnOfRelay(Item item, Callers callers, ImmutableList<LegReader.Sent> sent) {
    if (callers.fromOutside().isEmpty()) {
      return;
    }
    var caller = callers.fromOutside().get();
    for (LegReader.Sent leg : sent) {
      if (leg.way().filter(Ways::isPaidWayOut).isPresent()) {
        findings.add(
            item.here(
                new RelayFromOutside(
                    caller.span(),
                    caller.text(),
                    leg.leg().span(),
                    leg.way().get().end().label())));
        return;
      }
    }
  }

  private static ImmutableList<Leg> legs(ImmutableList<LegReader.Sent> sent) {
    // Most rules have one, and there may be many thousands.
    return sent.size() == 1
        ? ImmutableList.of(sent.getFirst().leg())
        : sent.stream().map(LegReader.Sent::leg).collect(ImmutableList.toImmutableList());
  }

  private CallOptions options(Item item, ImmutableList<Setting> written) {
    if (written.isEmpty()) {
      return CallOptions.NONE;
    }
    var settings =
        new SettingReader(patterns, findings, item.namespace()).read(written, Place.RULE, "a rule");
    return new CallOptions(settings.get(SettingTable.TIMEOUT), settings.get(SettingTable.MUSIC));
  }
}
