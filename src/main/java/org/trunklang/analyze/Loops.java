package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.analyze.problem.CallLoops;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Down;
import org.trunklang.model.Leg;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.source.Span;

/** Calls that go round for ever, from wherever one can start. */
public final class Loops {
  private Loops() {}

  /**
   * One for the rules of each circle; of several circles from one place, the first. First with
   * everything up, then while a trunk, mesh or node is down that rules with a {@code then} prefer.
   */
  public static ImmutableList<Problem> problems(Routing routing) {
    if (!GoingRound.isPossible(places(routing, Down.NOTHING))) {
      return ImmutableList.of();
    }
    Set<ImmutableSet<Span>> told = new HashSet<>();
    var problems = ImmutableList.<Problem>builder();
    find(routing, Down.NOTHING, told, problems);
    preferred(routing.network()).forEach(down -> find(routing, down, told, problems));
    return problems.build();
  }

  private static void find(
      Routing routing,
      Down down,
      Set<ImmutableSet<Span>> told,
      ImmutableList.Builder<Problem> problems) {
    var space = new NumberSpace();
    Fates fates = Fates.with(down, space);
    var simulator = Simulator.of(routing);
    for (Place place : places(routing, down)) {
      fates
          .of(place)
          .where(fate -> fate.ending() instanceof Ending.Loops)
          .intersection(space.any())
          .example()
          .map(number -> simulator.simulate(place, number, down))
          .map(Loops::problem)
          .filter(problem -> told.add(problem.patterns()))
          .ifPresent(problems::add);
    }
  }

  /** The single failures after which some rule tries its next destination. */
  private static Set<Down> preferred(Network network) {
    Set<Down> failures = new LinkedHashSet<>();
    for (Node node : network.nodes().values()) {
      for (Rule rule : node.rules()) {
        if (rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)) {
          for (Leg leg : legs.subList(0, legs.size() - 1)) {
            switch (leg.destination()) {
              case Destination.ToTrunk(TrunkEnd end) -> {
                failures.add(Down.only(end.trunk()));
                end.farNode().ifPresent(far -> failures.add(Down.only(far)));
              }
              case Destination.ToMesh(var mesh) -> failures.add(Down.only(mesh));
              case Destination.ToExtension _,
                  Destination.Local _,
                  Destination.Reject _,
                  Destination.Native _ -> {}
            }
          }
        }
      }
    }
    return failures;
  }

  /** One for each class of service, phones first. */
  private static Iterable<Place> places(Routing routing, Down down) {
    Map<ClassOfService, Place> places = new LinkedHashMap<>();
    Network network = routing.network();
    Stream.concat(
            network.nodes().keySet().stream().map(node -> routing.place(node, Caller.PHONES)),
            network.ends().map(end -> routing.place(end.at(), new Caller.Via(end))))
        .filter(place -> Simulator.canStart(place.node(), place.caller(), down))
        .forEach(place -> places.putIfAbsent(place.classOfService(), place));
    return places.values();
  }

  private static CallLoops problem(Trace trace) {
    checkState(trace.outcome() instanceof Outcome.Loops, "%s ends", trace.start());
    var cycle = ((Outcome.Loops) trace.outcome()).cycle();
    var patterns = ImmutableSet.<Span>builder();
    for (CallState state : cycle) {
      state
          .place()
          .classOfService()
          .winner(state.number())
          .map(Candidate::pattern)
          .ifPresent(pattern -> patterns.add(pattern.span()));
    }
    return new CallLoops(trace.start(), trace.down(), cycle, patterns.build());
  }
}
