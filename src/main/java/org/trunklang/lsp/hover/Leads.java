package org.trunklang.lsp.hover;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Rules;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Step;
import org.trunklang.simulate.Hop;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceText;
import org.trunklang.source.Span;
import org.trunklang.syntax.NodeItem;

/** Where a rule leads, shown by one of its numbers, hop by hop. */
final class Leads {
  private Leads() {}

  /**
   * Of a rule at several nodes, at the first one; empty where there is no rule, where something is
   * wrong with what is declared, and where rules conflict on the way.
   */
  static Optional<String> of(Project project, NodeItem item) {
    return of(project, item, _ -> true);
  }

  /** Of one pattern of it, or of the head of one. */
  static Optional<String> of(Project project, NodeItem item, Span pattern) {
    return of(
        project,
        item,
        candidate -> {
          Span whole = candidate.pattern().span();
          return whole.start() <= pattern.start() && pattern.end() <= whole.end();
        });
  }

  private static Optional<String> of(Project project, NodeItem item, Predicate<Candidate> wanted) {
    ImmutableList<Rule> rules = Rules.of(project, item.span());
    if (rules.isEmpty() || !project.isWellDeclared()) {
      return Optional.empty();
    }
    Routing routing = project.routing();
    Optional<CallState> call =
        rules.stream().flatMap(rule -> Rules.example(routing, rule, wanted).stream()).findFirst();
    if (call.isEmpty()) {
      return rules.stream().anyMatch(rule -> isDisputed(routing, rule))
          ? Optional.empty()
          : Optional.of("No number comes here: other rules win all of them.");
    }
    ImmutableList<Trace> traces = traces(routing, call.get());
    return traces.stream().anyMatch(Leads::isDisputed)
        ? Optional.empty()
        : Optional.of(text(traces) + others(rules));
  }

  private static boolean isDisputed(Routing routing, Rule rule) {
    return Rules.places(routing, rule)
        .map(Place::classOfService)
        .anyMatch(
            callers ->
                rule.patterns().stream()
                    .map(pattern -> pattern.stripped().pattern().example())
                    .anyMatch(number -> callers.select(number).isDisputed()));
  }

  private static boolean isDisputed(Trace trace) {
    return trace.hops().stream()
        .map(Hop::state)
        .anyMatch(at -> at.place().classOfService().select(at.number()).isDisputed());
  }

  private static String others(ImmutableList<Rule> rules) {
    return rules.size() == 1
        ? ""
        : "\n\nThis is the call at one of the " + rules.size() + " nodes that have the rule.";
  }

  private static ImmutableList<Trace> traces(Routing routing, CallState call) {
    var simulator = Simulator.of(routing);
    return failures(routing, call)
        .map(down -> simulator.simulate(call.place(), call.number(), down))
        .collect(ImmutableList.toImmutableList());
  }

  private static String text(ImmutableList<Trace> traces) {
    return traces.stream()
        .map(trace -> new TraceText(false, false).render(trace))
        .collect(Collectors.joining("\n", "```text\n", "```"));
  }

  /** Nothing; then the trunks of the destinations before each of the others, as far as they go. */
  private static Stream<Down> failures(Routing routing, CallState call) {
    Step step = routing.step(call.place(), call.number());
    var failures = ImmutableList.<Down>builder().add(Down.NOTHING);
    Down down = Down.NOTHING;
    for (int i = 0; i + 1 < step.size(); i++) {
      Optional<TrunkEnd> trunk = step.way(i).trunk();
      if (trunk.isEmpty()) {
        break;
      }
      down = with(down, trunk.get());
      if (!Simulator.canStart(call.place().node(), call.place().caller(), down)) {
        break;
      }
      failures.add(down);
    }
    return failures.build().stream();
  }

  /** Of a mesh, the node at the far end: the other members are still there. */
  private static Down with(Down down, TrunkEnd end) {
    return end.role() == TrunkEnd.Role.MESH
        ? new Down(
            down.trunks(),
            ImmutableSet.<NodeName>builder()
                .addAll(down.nodes())
                .add(end.farNode().orElseThrow())
                .build())
        : new Down(
            ImmutableSet.<TrunkName>builder().addAll(down.trunks()).add(end.trunk()).build(),
            down.nodes());
  }
}
