package org.trunklang.routing;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Rewrite;
import org.trunklang.routing.problem.ReachesNobody;
import org.trunklang.routing.problem.ReachesNobody.Shown;
import org.trunklang.source.Span;

/**
 * Patterns of rules whose every number is refused where it is sent: no member of the mesh
 * advertises any of them, or the node has none of them as its own. It is asked of networks
 * without errors alone, for a member whose extensions are wrong advertises none.
 */
public final class DeadEnds {
  private record Places(Span pattern, Span destination) {}

  private final Routing routing;
  private final Set<Places> told = new HashSet<>();
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  private DeadEnds(Routing routing) {
    this.routing = routing;
  }

  /** One for each pattern and destination; of a profile that many nodes take, at the first. */
  public static ImmutableList<Problem> problems(Routing routing) {
    var ends = new DeadEnds(routing);
    for (Node node : routing.network().nodes().values()) {
      for (Rule rule : node.rules()) {
        if (rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)) {
          legs.forEach(leg -> ends.look(node, rule, leg));
        }
      }
    }
    return ends.problems.build();
  }

  private void look(Node node, Rule rule, Leg leg) {
    switch (leg.destination()) {
      case Destination.ToMesh(TrunkName mesh) ->
          look(node, rule, leg, Optional.of(mesh), routing.advertised(node.name(), mesh));
      case Destination.Local() ->
          look(node, rule, leg, Optional.empty(), routing.ownNumbers(node.name()));
      case Destination.ToTrunk _,
          Destination.ToExtension _,
          Destination.Reject _,
          Destination.Native _ -> {}
    }
  }

  private void look(Node node, Rule rule, Leg leg, Optional<TrunkName> mesh, ClassOfService table) {
    var takers = table.candidates();
    for (RulePattern pattern : rule.patterns()) {
      if (!reachesOne(takers, pattern, leg.prepend())
          && told.add(new Places(pattern.span(), leg.span()))) {
        problems.add(
            new ReachesNobody(
                node.name(),
                pattern,
                leg,
                mesh,
                shown(new Candidate(rule, pattern), node, leg, table),
                takers.stream().map(taker -> taker.pattern().text()).distinct().toList()));
      }
    }
  }

  /** A number as calls will show it: followed by the tables of calls, not by those of sets. */
  private Shown shown(Candidate candidate, Node node, Leg leg, ClassOfService table) {
    DialedNumber dialed = candidate.pattern().numbers(new NumberSpace()).example().orElseThrow();
    DialedNumber sent = Rewrite.of(candidate.strip(), leg.prepend()).apply(dialed);
    checkState(table.winner(sent).isEmpty(), "%s at %s is taken", sent, table);
    boolean wins =
        routing.classesAt(node.name()).stream()
            .anyMatch(callers -> callers.winner(dialed).filter(candidate::equals).isPresent());
    return new Shown(dialed, sent, wins);
  }

  private static boolean reachesOne(
      ImmutableList<Candidate> takers, RulePattern pattern, String prepend) {
    DialPattern sent = pattern.stripped().remainder().prepend(prepend);
    var near = takers.stream().filter(taker -> taker.numbers().overlaps(sent)).toList();
    if (pattern.exceptions().isEmpty()
        && near.stream().anyMatch(taker -> taker.exceptions().isEmpty())) {
      return true;
    }
    var space = new NumberSpace();
    NumberSet numbers =
        pattern.numbers(space).after(Rewrite.of(pattern.stripped().strip(), prepend));
    return near.stream().anyMatch(taker -> taker.pattern().numbers(space).overlaps(numbers));
  }
}
