package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Range;
import org.trunklang.lsp.facts.Nesting;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Rules;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.source.Span;
import org.trunklang.syntax.NodeItem;

/**
 * Calls as the protocol shows those between functions: from the phones of a node to the rules that
 * admit them, from a rule to the trunks that it sends to, from a trunk to the rules that admit what
 * comes by it. Which numbers go there is not asked.
 */
public final class Callers {
  private final Project project;
  private final CallItems items;

  private Callers(Project project) {
    this.project = project;
    this.items = new CallItems(project);
  }

  /** The node, the trunk or the rule at a place. */
  public static List<CallHierarchyItem> at(Project project, Place place) {
    var items = new CallItems(project);
    var named =
        project.names().declarationAt(place).flatMap(project.names()::declared).flatMap(items::of);
    return named.isPresent()
        ? List.of(named.get())
        : Nesting.innermost(project, place, NodeItem.class).stream()
            .flatMap(item -> Rules.of(project, item.span()).stream())
            .map(items::of)
            .toList();
  }

  /** Whose calls come to an item. */
  public static List<CallHierarchyIncomingCall> incoming(Project project, CallHierarchyItem item) {
    return new Callers(project).incoming(item);
  }

  /** Where the calls of an item go. */
  public static List<CallHierarchyOutgoingCall> outgoing(Project project, CallHierarchyItem item) {
    return new Callers(project).outgoing(item);
  }

  private List<CallHierarchyIncomingCall> incoming(CallHierarchyItem to) {
    SetMultimap<CallHierarchyItem, Range> from = LinkedHashMultimap.create();
    switch (items.meant(to)) {
      case CallItems.Meant.AtNode(Node node) ->
          project.network().endsAt(node.name()).forEach(end -> add(from, end.trunk()));
      case CallItems.Meant.ByTrunk(TrunkName trunk) ->
          rules().forEach(rule -> legs(rule, trunk).forEach(leg -> add(from, rule, leg.span())));
      case CallItems.Meant.OfRule(Rule rule) -> {
        if (rule.audience().phones()) {
          items.node(rule.node()).ifPresent(item -> from.put(item, item.getSelectionRange()));
        }
        project.network().endsAt(rule.node()).stream()
            .filter(end -> rule.audience().admits(new Caller.Via(end)))
            .forEach(end -> add(from, end.trunk()));
      }
      case CallItems.Meant.Gone() -> {}
    }
    return from.asMap().entrySet().stream()
        .map(each -> new CallHierarchyIncomingCall(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private void add(SetMultimap<CallHierarchyItem, Range> from, TrunkName trunk) {
    items.trunk(trunk).ifPresent(item -> from.put(item, item.getSelectionRange()));
  }

  private void add(SetMultimap<CallHierarchyItem, Range> from, Rule rule, Span at) {
    from.put(items.of(rule), Places.range(at));
  }

  private List<CallHierarchyOutgoingCall> outgoing(CallHierarchyItem from) {
    SetMultimap<CallHierarchyItem, Range> to = LinkedHashMultimap.create();
    Range name = from.getSelectionRange();
    switch (items.meant(from)) {
      case CallItems.Meant.AtNode(Node node) ->
          node.rules().stream()
              .filter(rule -> Rules.isWritten(rule) && rule.audience().phones())
              .forEach(rule -> to.put(items.of(rule), name));
      case CallItems.Meant.ByTrunk(TrunkName trunk) ->
          ends(trunk)
              .flatMap(
                  end -> rulesAt(end).filter(rule -> rule.audience().admits(new Caller.Via(end))))
              .forEach(rule -> to.put(items.of(rule), name));
      case CallItems.Meant.OfRule(Rule rule) -> to.putAll(destinations(rule));
      case CallItems.Meant.Gone() -> {}
    }
    return to.asMap().entrySet().stream()
        .map(each -> new CallHierarchyOutgoingCall(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private SetMultimap<CallHierarchyItem, Range> destinations(Rule rule) {
    SetMultimap<CallHierarchyItem, Range> to = LinkedHashMultimap.create();
    for (Leg leg : legs(rule)) {
      Range at = Places.range(leg.span());
      switch (leg.destination()) {
        case Destination.ToTrunk(TrunkEnd end) ->
            items.trunk(end.trunk()).ifPresent(item -> to.put(item, at));
        case Destination.ToMesh(TrunkName mesh) ->
            items.trunk(mesh).ifPresent(item -> to.put(item, at));
        case Destination.ToExtension(var extension) ->
            extensions(rule)
                .filter(each -> each.patterns().stream().anyMatch(p -> p.matches(extension)))
                .forEach(each -> to.put(items.of(each), at));
        case Destination.Local() -> extensions(rule).forEach(each -> to.put(items.of(each), at));
        case Destination.Reject _, Destination.Native _ -> {}
      }
    }
    return to;
  }

  /** The rules that make phones ring at the node of a rule. */
  private Stream<Rule> extensions(Rule rule) {
    return rules()
        .filter(each -> each.node().equals(rule.node()))
        .filter(each -> each.action() instanceof Action.Ring);
  }

  private Stream<TrunkEnd> ends(TrunkName trunk) {
    return project.network().ends().filter(end -> end.trunk().equals(trunk));
  }

  private Stream<Rule> rulesAt(TrunkEnd end) {
    return rules().filter(rule -> rule.node().equals(end.at()));
  }

  private Stream<Rule> rules() {
    return project.network().nodes().values().stream()
        .flatMap(node -> node.rules().stream())
        .filter(Rules::isWritten);
  }

  private static Stream<Leg> legs(Rule rule, TrunkName to) {
    return legs(rule).stream()
        .filter(
            leg ->
                switch (leg.destination()) {
                  case Destination.ToTrunk(TrunkEnd end) -> end.trunk().equals(to);
                  case Destination.ToMesh(TrunkName mesh) -> mesh.equals(to);
                  case Destination.ToExtension _,
                      Destination.Local _,
                      Destination.Reject _,
                      Destination.Native _ ->
                      false;
                });
  }

  private static ImmutableList<Leg> legs(Rule rule) {
    return rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)
        ? legs
        : ImmutableList.of();
  }
}
