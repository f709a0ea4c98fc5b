package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunklang.check.problem.ExceptsEverything;
import org.trunklang.check.problem.ExceptsNothing;
import org.trunklang.model.RulePattern;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Uncovered;
import org.trunklang.source.Span;
import org.trunklang.syntax.PatternExpr;

/** Takes what stands behind {@code except} out of the patterns before it. */
final class Exceptions {
  /** A pattern behind {@code except}. */
  private record Excepted(DialPattern numbers, Span span) {}

  private final List<Excepted> exceptions = new ArrayList<>();
  private final Set<Span> effective = new HashSet<>();

  private Exceptions(ImmutableList<RulePattern> patterns) {
    for (RulePattern pattern : patterns) {
      pattern.parts().forEach(part -> exceptions.add(new Excepted(part, pattern.span())));
    }
  }

  /**
   * The patterns that have numbers left, with their exceptions.
   *
   * @param written the sets behind {@code except}
   * @param read the patterns that they hold
   */
  static ImmutableList<RulePattern> take(
      ImmutableList<RulePattern> patterns,
      ImmutableList<PatternExpr> written,
      ImmutableList<RulePattern> read,
      Findings findings) {
    Set<Span> stripped = new HashSet<>();
    for (RulePattern pattern : read) {
      if (pattern.stripped().strip() > 0 && stripped.add(pattern.span())) {
        findings.add(StripProblems.of(written, pattern, "`except`"));
      }
    }
    var exceptions =
        new Exceptions(
            read.stream()
                .filter(pattern -> pattern.stripped().strip() == 0)
                .collect(ImmutableList.toImmutableList()));
    var left =
        patterns.stream()
            .flatMap(pattern -> exceptions.takeFrom(pattern).stream())
            .collect(ImmutableList.toImmutableList());
    if (left.isEmpty()) {
      Span span = written.getFirst().span().to(Iterables.getLast(written).span());
      findings.add(new ExceptsEverything(span));
      return left;
    }
    exceptions.exceptions.stream()
        .map(Excepted::span)
        .distinct()
        .filter(span -> !exceptions.effective.contains(span))
        .forEach(span -> findings.add(new ExceptsNothing(span)));
    return left;
  }

  /** Exceptions are about what is left of the number behind the strip. */
  private Optional<RulePattern> takeFrom(RulePattern pattern) {
    DialPattern whole = pattern.stripped().pattern();
    DialPattern head = whole.head(pattern.stripped().strip());
    var taken = new ArrayList<>(pattern.exceptions());
    for (Excepted exception : exceptions) {
      if (head.length() + exception.numbers().length() > DialedNumber.MAX_LENGTH) {
        continue;
      }
      var part = head.then(exception.numbers()).intersection(whole);
      if (part.isPresent()) {
        effective.add(exception.span());
        if (taken.stream().noneMatch(other -> other.contains(part.get()))) {
          taken.removeIf(part.get()::contains);
          taken.add(part.get());
        }
      }
    }
    return Uncovered.example(whole, taken).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RulePattern(
                pattern.stripped(),
                ImmutableList.copyOf(taken),
                pattern.span(),
                pattern.definedAt()));
  }

  /** The same exceptions when elements are put before the pattern. */
  static ImmutableList<DialPattern> behind(
      DialPattern head, ImmutableList<DialPattern> exceptions) {
    return exceptions.stream()
        .filter(each -> head.length() + each.length() <= DialedNumber.MAX_LENGTH)
        .map(head::then)
        .collect(ImmutableList.toImmutableList());
  }
}
