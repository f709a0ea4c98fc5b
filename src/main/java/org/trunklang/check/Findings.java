package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunklang.check.problem.InProfile;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * The problems found so far. Each is kept once: what is wrong in a profile is found again in every
 * node that takes it, and is still one mistake.
 */
final class Findings {
  private final Set<Problem> found = new LinkedHashSet<>();

  /** A mistake that several nodes make in one place of a profile. */
  private record Mistake(Code code, Span span) {
    static Mistake of(InProfile problem) {
      var inner = problem.inner().explain();
      return new Mistake(inner.code(), inner.span());
    }
  }

  void add(Problem problem) {
    found.add(problem);
  }

  ImmutableList<Problem> all() {
    List<Problem> all = new ArrayList<>();
    Map<Mistake, Integer> first = new HashMap<>();
    for (Problem problem : found) {
      if (problem instanceof InProfile inProfile) {
        Integer known = first.putIfAbsent(Mistake.of(inProfile), all.size());
        if (known != null) {
          all.set(known, ((InProfile) all.get(known)).and(1));
          continue;
        }
      }
      all.add(problem);
    }
    return ImmutableList.copyOf(all);
  }
}
