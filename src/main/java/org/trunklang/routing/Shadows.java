package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
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
      for (Rule rule : node.rules()) {
        var patterns = hidden.keySet().stream().filter(c -> c.rule().equals(rule)).toList();
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
      var index = new OverlapIndex();
      callers.candidates().forEach(candidate -> index.add(candidate.numbers()));
      for (Candidate candidate : callers.candidates()) {
        if (candidate.isDerived() || winning.contains(candidate)) {
          continue;
        }
        List<Candidate> narrower = narrower(candidate, callers.candidates(), index);
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
      Candidate candidate, ImmutableList<Candidate> all, OverlapIndex index) {
    var near = new ArrayList<Candidate>();
    index.overlapping(candidate.numbers(), i -> near.add(all.get(i)));
    boolean own = near.stream().anyMatch(Candidate::isOwn);
    return near.stream()
        .filter(other -> candidate.strictlyContains(other) && !(own && other.isAdvertised()))
        .toList();
  }
}
