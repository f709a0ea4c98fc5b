package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
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

/** Trunks that no call takes. */
final class Unused {
  /** The trunks by which rules send calls, and those from which they take some. */
  private final Set<TrunkName> named = new HashSet<>();

  private final Network network;

  private Unused(Network network) {
    this.network = network;
  }

  static ImmutableList<Problem> problems(Routing routing) {
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
        case Action.CallAccount(TrunkEnd end) -> named.add(end.trunk());
        case Action.Send(ImmutableList<Leg> legs, var _) ->
            legs.forEach(leg -> look(leg.destination()));
      }
    }
  }

  private void look(Destination destination) {
    switch (destination) {
      case Destination.ToTrunk(TrunkEnd end) -> named.add(end.trunk());
      case Destination.ToMesh(TrunkName mesh) -> named.add(mesh);
      case Destination.ToExtension _,
          Destination.Local _,
          Destination.Reject _,
          Destination.Native _ -> {}
    }
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
    return problems.build();
  }
}
