package org.trunklang.routing;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;

/**
 * The classes of service of one node. A caller whom no rule names has the class of its kind, so a
 * mesh of a thousand members does not make a thousand classes at each.
 */
final class NodeTable {
  private final Node node;
  private final PatternAutomaton.Budget budget;
  private final Planner planner;
  private final ImmutableSet<TrunkEnd> namedEnds;
  private final ImmutableSet<TrunkName> namedMeshes;
  private final Supplier<ClassOfService> ownNumbers;
  private final Map<TrunkName, ClassOfService> advertised = new ConcurrentHashMap<>();
  private final Map<Caller, Place> places = new ConcurrentHashMap<>();
  private final Map<ImmutableIntArray, ClassOfService> classes = new ConcurrentHashMap<>();
  private final Map<Kind, ClassOfService> classOfKind = new ConcurrentHashMap<>();

  /** Callers of one kind may use the same rules. */
  private sealed interface Kind {
    record Phones() implements Kind {}

    record Named(TrunkEnd end) implements Kind {}

    record MemberOf(TrunkName mesh) implements Kind {}

    record FromNode() implements Kind {}

    /** By a trunk end that no rule names, and whose calls reach no rule unnamed. */
    record Nobody() implements Kind {}
  }

  NodeTable(Node node, Function<TrunkEnd, Place> arrivals, PatternAutomaton.Budget budget) {
    this.node = node;
    this.budget = budget;
    this.planner = new Planner(node.name(), arrivals, this::ownNumbers, this::advertised);
    this.ownNumbers = Suppliers.memoize(() -> table(NodeTable::isOwnNumber));
    var ends = ImmutableSet.<TrunkEnd>builder();
    var meshes = ImmutableSet.<TrunkName>builder();
    for (Rule rule : node.rules()) {
      ends.addAll(rule.audience().ends());
      meshes.addAll(rule.audience().meshes());
    }
    this.namedEnds = ends.build();
    this.namedMeshes = meshes.build();
  }

  Node node() {
    return node;
  }

  Place place(Caller caller) {
    return places.computeIfAbsent(caller, c -> new Place(node, c, () -> classOfService(c)));
  }

  ClassOfService classOfService(Caller caller) {
    Kind kind = kind(caller);
    ClassOfService known = classOfKind.get(kind);
    if (known != null) {
      return known;
    }
    var admitting = ImmutableIntArray.builder(node.rules().size());
    for (int i = 0; i < node.rules().size(); i++) {
      if (node.rules().get(i).audience().admits(caller)) {
        admitting.add(i);
      }
    }
    var shared =
        classes.computeIfAbsent(
            admitting.build(),
            indexes -> new ClassOfService(node.name(), rules(indexes), budget, planner));
    classOfKind.put(kind, shared);
    return shared;
  }

  private ImmutableList<Rule> rules(ImmutableIntArray indexes) {
    var rules = ImmutableList.<Rule>builderWithExpectedSize(indexes.length());
    indexes.forEach(index -> rules.add(node.rules().get(index)));
    return rules.build();
  }

  private Kind kind(Caller caller) {
    return switch (caller) {
      case Caller.Phones() -> new Kind.Phones();
      case Caller.Via(TrunkEnd end) ->
          namedEnds.contains(end)
              ? new Kind.Named(end)
              : switch (end.role()) {
                case MESH ->
                    namedMeshes.contains(end.trunk())
                        ? new Kind.MemberOf(end.trunk())
                        : new Kind.FromNode();
                case PEER, REGISTRAR -> new Kind.FromNode();
                case REGISTRANT, OUTSIDE -> new Kind.Nobody();
              };
    };
  }

  /** what {@code local} and a number as destination look into. */
  ClassOfService ownNumbers() {
    return ownNumbers.get();
  }

  /** what a mesh as destination looks into. */
  ClassOfService advertised(TrunkName mesh) {
    return advertised.computeIfAbsent(mesh, name -> table(rule -> isAdvertisedBy(rule, name)));
  }

  private ClassOfService table(Predicate<Rule> of) {
    var rules = node.rules().stream().filter(of).collect(ImmutableList.toImmutableList());
    return new ClassOfService(node.name(), rules, budget, planner);
  }

  private static boolean isOwnNumber(Rule rule) {
    return switch (rule.kind()) {
      case EXTENSIONS, EXTENSION, ACCOUNT -> true;
      case HOME_CODE, ROUTE, ADVERTISED, INBOUND -> false;
    };
  }

  private static boolean isAdvertisedBy(Rule rule, TrunkName mesh) {
    return rule.kind() == Rule.Kind.ADVERTISED
        && rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)
        && legs.getFirst().destination() instanceof Destination.ToTrunk(TrunkEnd end)
        && end.trunk().equals(mesh);
  }
}
