package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.trunklang.diagnostics.Problem;

/**
 * The problems found so far. Each is kept once: what is wrong in a profile is found again in every
 * node that takes it, and is still one mistake.
 */
final class Findings {
  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Problem problem) {
    found.add(problem);
  }

  ImmutableList<Problem> all() {
    return ImmutableList.copyOf(found);
  }
}
