package org.trunklang.check;

import org.trunklang.check.problem.StripNotHere;
import org.trunklang.check.problem.StripThroughPrefix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.RulePattern;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.PatternExpr;

/** Says of a strip that it stands where nothing is sent on. */
final class StripProblems {
  private StripProblems() {}

  /**
   * The strip itself, or the prefix that brings it.
   *
   * @param list the sets of which one has the pattern
   */
  static Problem of(Iterable<PatternExpr> list, RulePattern pattern, String what) {
    for (PatternExpr set : list) {
      if (set.span().equals(pattern.span()) && set instanceof PatternExpr.Named(Name name)) {
        return new StripThroughPrefix(name.span(), what, name.text(), pattern.definedAt());
      }
    }
    var span = pattern.span();
    int bar = span.text().indexOf('|');
    var tight = bar < 0 ? span : span.file().span(span.start() + bar, span.start() + bar + 1);
    return new StripNotHere(tight, what);
  }
}
