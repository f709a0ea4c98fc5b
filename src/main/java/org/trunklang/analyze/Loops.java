package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.trunklang.model.Rule;
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

/** Calls that go round for ever while everything is up, from wherever one can start. */
public final class Loops {
  private Loops() {}

  /** One for the rules of each circle; of several circles from one place, the first. */
  public static ImmutableList<Problem> problems(Routing routing) {
    if (!relays(routing.network())) {
      return ImmutableList.of();
    }
    var space = new NumberSpace();
    Fates fates = Fates.with(Down.NOTHING, space);
    var simulator = Simulator.of(routing);
    Set<ImmutableSet<Span>> told = new HashSet<>();
    var problems = ImmutableList.<Problem>builder();
    for (Place place : places(routing)) {
      fates
          .of(place)
          .where(fate -> fate.ending() instanceof Ending.Loops)
          .intersection(space.any())
          .example()
          .map(number -> simulator.simulate(place, number, Down.NOTHING))
          .map(Loops::problem)
          .filter(problem -> told.add(problem.patterns()))
          .ifPresent(problems::add);
    }
    return problems.build();
  }

  /** Whether some rule sends on what came by a trunk: without one, no call comes round. */
  private static boolean relays(Network network) {
    return network.nodes().values().stream()
        .flatMap(node -> node.rules().stream())
        .anyMatch(
            rule ->
                (rule.audience().nodeTrunks()
                        || !rule.audience().ends().isEmpty()
                        || !rule.audience().meshes().isEmpty())
                    && sendsOn(rule));
  }

  private static boolean sendsOn(Rule rule) {
    return switch (rule.action()) {
      case Action.Ring _ -> false;
      case Action.CallAccount _ -> true;
      case Action.Send(ImmutableList<Leg> legs, var _) ->
          legs.stream()
              .anyMatch(
                  leg ->
                      switch (leg.destination()) {
                        case Destination.ToTrunk(var end) -> !end.leavesTheNetwork();
                        case Destination.ToMesh _, Destination.Local _, Destination.ToExtension _ ->
                            true;
                        case Destination.Reject _, Destination.Native _ -> false;
                      });
    };
  }

  /** One for each class of service, phones first. */
  private static Iterable<Place> places(Routing routing) {
    Map<ClassOfService, Place> places = new LinkedHashMap<>();
    Network network = routing.network();
    Stream.concat(
            network.nodes().keySet().stream().map(node -> routing.place(node, Caller.PHONES)),
            network.ends().map(end -> routing.place(end.at(), new Caller.Via(end))))
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
    return new CallLoops(trace.start(), cycle, patterns.build());
  }
}
