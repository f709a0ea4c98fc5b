package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.routing.problem.RuleNeverWins;
import org.trunklang.source.Span;

/**
 * Rules that win no number for any caller, because narrower patterns have all of them, each a part
 * (R-4.83).
 */
public final class Shadows {
  private Shadows() {}

  /** One for each rule; of a profile that many nodes take, at the first. */
  public static ImmutableList<Problem> problems(Routing routing) {
    Set<Span> told = new HashSet<>();
    var problems = ImmutableList.<Problem>builder();
    for (Node node : routing.network().nodes().values()) {
      Map<Candidate, List<Candidate>> hidden = shadowed(routing, node);
      var hiddenOf = new IdentityHashMap<Rule, List<Candidate>>();
      hidden
          .keySet()
          .forEach(each -> hiddenOf.computeIfAbsent(each.rule(), _ -> new ArrayList<>()).add(each));
      for (Rule rule : node.rules()) {
        var patterns = hiddenOf.getOrDefault(rule, List.of());
        if (!patterns.isEmpty()
            && patterns.size() == rule.patterns().size()
            && told.add(rule.origin().span())) {
          problems.add(
              new RuleNeverWins(
                  rule.patterns(),
                  patterns.stream()
                      .flatMap(pattern -> hidden.getOrDefault(pattern, List.of()).stream())
                      .map(Candidate::pattern)
                      .distinct()
                      .collect(ImmutableList.toImmutableList())));
        }
      }
    }
    return problems.build();
  }

  /** With those that have their numbers, where that is so in every class of service. */
  private static Map<Candidate, List<Candidate>> shadowed(Routing routing, Node node) {
    Map<Candidate, List<Candidate>> hidden = new LinkedHashMap<>();
    Set<Candidate> winning = new HashSet<>();
    for (ClassOfService callers : routing.classesAt(node.name())) {
      var overlaps = new Overlaps(callers.candidates());
      for (Candidate candidate : callers.candidates()) {
        if (candidate.isDerived() || winning.contains(candidate)) {
          continue;
        }
        List<Candidate> narrower = narrower(candidate, callers.candidates(), overlaps);
        boolean wins =
            candidate.rule().takesNoNumber()
                || narrower.isEmpty()
                || Untaken.example(candidate.numbers(), candidate.exceptions(), narrower)
                    .isPresent();
        if (wins) {
          winning.add(candidate);
        } else {
          hidden.putIfAbsent(candidate, narrower);
        }
      }
    }
    hidden.keySet().removeAll(winning);
    return hidden;
  }

  /**
   * The candidates that are a proper part. Advertised ones only where the node has none of the
   * numbers itself: there they step back.
   */
  private static List<Candidate> narrower(
      Candidate candidate, ImmutableList<Candidate> all, Overlaps overlaps) {
    List<Candidate> narrower = overlaps.narrower(candidate, candidate.numbers());
    return narrower.stream().anyMatch(Candidate::isAdvertised)
            && overlaps.overlapping(candidate.numbers()).stream().anyMatch(i -> all.get(i).isOwn())
        ? narrower.stream().filter(each -> !each.isAdvertised()).toList()
        : narrower;
  }
}
