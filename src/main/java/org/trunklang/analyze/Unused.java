package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import org.trunklang.analyze.problem.NotUsed;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.Routing;

/** Trunks that no call takes, and inbound rules to which no call can come. */
public final class Unused {
  /** The ends by which rules send calls, and the trunks from which they take some. */
  private final Set<TrunkEnd> sending = new HashSet<>();

  private final Set<TrunkName> named = new HashSet<>();
  private final Network network;

  private Unused(Network network) {
    this.network = network;
  }

  public static ImmutableList<Problem> problems(Routing routing) {
    var unused = new Unused(routing.network());
    routing.network().nodes().values().forEach(unused::look);
    return unused.find();
  }

  private void look(Node node) {
    for (Rule rule : node.rules()) {
      rule.audience().ends().forEach(end -> named.add(end.trunk()));
      named.addAll(rule.audience().meshes());
      switch (rule.action()) {
        case Action.Ring _ -> {}
        case Action.CallAccount(TrunkEnd end) -> sends(end);
        case Action.Send(ImmutableList<Leg> legs, var _) ->
            legs.forEach(leg -> look(leg.destination()));
      }
    }
  }

  private void look(Destination destination) {
    switch (destination) {
      case Destination.ToTrunk(TrunkEnd end) -> sends(end);
      case Destination.ToMesh(TrunkName mesh) -> named.add(mesh);
      case Destination.ToExtension _,
          Destination.Local _,
          Destination.Reject _,
          Destination.Native _ -> {}
    }
  }

  private void sends(TrunkEnd end) {
    named.add(end.trunk());
    sending.add(end);
  }

  private ImmutableList<Problem> find() {
    var problems = ImmutableList.<Problem>builder();
    for (Trunk trunk : network.trunks().values()) {
      if (!named.contains(trunk.name()) && !trunk.settings().advertise()) {
        problems.add(NotUsed.trunk(trunk));
      }
    }
    network.meshes().values().stream()
        .filter(mesh -> !named.contains(mesh.name()) && !mesh.settings().advertise())
        .forEach(mesh -> problems.add(NotUsed.mesh(mesh)));
    for (Node node : network.nodes().values()) {
      for (Rule rule : node.rules()) {
        if (rule.kind() == Rule.Kind.INBOUND && nobodyCalls(rule.audience().ends())) {
          problems.add(NotUsed.inbound(rule));
        }
      }
    }
    return problems.build();
  }

  /** Whether all trunks of a rule come from nodes, and no rule there sends a call by them. */
  private boolean nobodyCalls(ImmutableSet<TrunkEnd> ends) {
    return !ends.isEmpty()
        && ends.stream()
            .allMatch(end -> end.opposite().filter(far -> !sending.contains(far)).isPresent());
  }
}
