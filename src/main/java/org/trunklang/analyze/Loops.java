package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.analyze.problem.CallLoops;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.source.Span;

/**
 * Calls that go round for ever, from wherever one can start: with everything up, and while any one
 * trunk, mesh or node is down. Each set of rules that make a circle is told once.
 */
public final class Loops {
  private final Routing routing;
  private final Simulator simulator;
  private final NumberSpace space = new NumberSpace();
  private final SetMultimap<ClassOfService, Place> places = LinkedHashMultimap.create();
  private final Set<ImmutableSet<Span>> told = new HashSet<>();
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  private Loops(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
    EntryPoints.all(routing).forEach(place -> places.put(place.classOfService(), place));
  }

  public static ImmutableList<Problem> problems(Routing routing) {
    var loops = new Loops(routing);
    return GoingRound.isPossible(loops.places.keySet()) ? loops.find() : ImmutableList.of();
  }

  private ImmutableList<Problem> find() {
    var consequences = new Consequences(routing, space);
    for (ClassOfService callers : places.keySet()) {
      look(callers, consequences.whenAllIsUp(callers), Down.NOTHING);
    }
    for (Down down : routing.network().singleFailures()) {
      consequences.of(down).forEach((callers, fates) -> look(callers, fates, down));
    }
    return problems.build();
  }

  /** One for each rule by which a call goes round from here. */
  private void look(ClassOfService callers, NumberMap<Fate> fates, Down down) {
    NumberSet looping =
        fates.where(fate -> fate.ending() instanceof Ending.Loops).intersection(space.any());
    if (looping.isEmpty()) {
      return;
    }
    Optional<Place> start =
        places.get(callers).stream()
            .filter(place -> Simulator.canStart(place.node(), place.caller(), down))
            .findFirst();
    if (start.isEmpty()) {
      return;
    }
    NumberMap<Plan> plans = space.firstMatch(callers.plans());
    Optional<DialedNumber> number = looping.example();
    while (number.isPresent()) {
      CallLoops problem = problem(simulator.simulate(start.get(), number.get(), down));
      if (told.add(problem.patterns())) {
        problems.add(problem);
      }
      looping = looping.minus(plans.where(plans.get(number.get()).orElseThrow()));
      number = looping.example();
    }
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
