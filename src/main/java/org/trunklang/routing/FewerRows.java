package org.trunklang.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;

/**
 * Says patterns with exceptions in fewer rows: {@code 2XX except 29X} is {@code 2[0-8]X} and no row
 * for the exception, and {@code 44X. except 447X., 449X.} needs one row for both exceptions, {@code
 * 44[79]X.}. For each candidate every choice of exceptions to leave out is tried; the row tried
 * first that matches a number leads to the same winner as before.
 */
final class FewerRows {
  /** Of more exceptions to a pattern all are left out or none. */
  private static final int MOST_CHOSEN_FROM = 6;

  private final NumberSpace space = new NumberSpace();
  private final IdentityHashMap<Candidate, Integer> numbered = new IdentityHashMap<>();

  private FewerRows() {}

  /** Rows in the order of {@link MatchOrder} that choose as these do, where there are fewer. */
  static ImmutableList<MatchRow> of(ImmutableList<MatchRow> rows) {
    Set<Candidate> withExceptions = new LinkedHashSet<>();
    for (MatchRow row : rows) {
      row.candidate().filter(c -> !c.exceptions().isEmpty()).ifPresent(withExceptions::add);
    }
    var search = new FewerRows();
    ImmutableList<MatchRow> fewest = rows;
    for (Candidate candidate : withExceptions) {
      fewest = search.of(fewest, candidate);
    }
    return fewest;
  }

  private ImmutableList<MatchRow> of(ImmutableList<MatchRow> rows, Candidate candidate) {
    DialPattern base = candidate.numbers();
    Optional<Candidate> winner = Optional.of(candidate);
    var own = new ArrayList<MatchRow>();
    var exceptions = new ArrayList<MatchRow>();
    var others = new ArrayList<MatchRow>();
    for (MatchRow row : rows) {
      if (base.overlaps(row.pattern())) {
        boolean inside = base.contains(row.pattern());
        boolean isOwn = row.candidate().filter(candidate::equals).isPresent();
        (isOwn && inside ? own : inside && !isWritten(row) ? exceptions : others).add(row);
      }
    }
    var near = sorted(own, exceptions, others);
    var winners = winners(near);
    NumberMap<DialPattern> taker = takers(near);
    NumberSet ofOthers = winners.where(number -> !number.equals(numbered.get(candidate)));
    var fewestFirst = new ArrayList<Choice>();
    for (Set<MatchRow> left : choices(exceptions)) {
      NumberSet numbers = space.of(base);
      for (MatchRow row : left) {
        numbers = numbers.minus(taker.where(row.pattern()));
      }
      var kept = together(exceptions.stream().filter(row -> !left.contains(row)).toList());
      fewestFirst.add(new Choice(rowsOf(numbers, winner), kept));
      // Rows of others come before a wider one, and need not be known to it, or need to be.
      fewestFirst.add(new Choice(rowsOf(numbers.minus(ofOthers), winner), kept));
    }
    fewestFirst.sort(Comparator.comparingInt(Choice::size));
    for (Choice choice : fewestFirst) {
      if (choice.size() >= own.size() + exceptions.size()) {
        break;
      }
      var instead = sorted(choice.own, choice.exceptions, others);
      if (eachStandsOnce(instead) && winners(instead).equals(winners)) {
        var gone = new HashSet<>(own);
        gone.addAll(exceptions);
        return sorted(
            rows.stream().filter(row -> !gone.contains(row)).toList(),
            choice.own,
            choice.exceptions);
      }
    }
    return rows;
  }

  /**
   * A way to say a candidate's numbers.
   *
   * @param own the rows of the candidate
   * @param exceptions rows of others, or of nobody, that come before
   */
  private record Choice(ImmutableList<MatchRow> own, ImmutableList<MatchRow> exceptions) {
    int size() {
      return own.size() + exceptions.size();
    }
  }

  /** Those that lead to the same, in fewer patterns where there are such ones. */
  private ImmutableList<MatchRow> together(List<MatchRow> rows) {
    var together = ImmutableList.<MatchRow>builder();
    rows.stream()
        .collect(
            groupingBy(row -> row.candidate().map(numbered::get), LinkedHashMap::new, toList()))
        .values()
        .forEach(
            alike -> {
              var fewer =
                  rowsOf(
                      space.of(alike.stream().map(MatchRow::pattern).toList()),
                      alike.getFirst().candidate());
              together.addAll(fewer.size() < alike.size() ? fewer : alike);
            });
    return together.build();
  }

  private static Collection<Set<MatchRow>> choices(List<MatchRow> exceptions) {
    // In order: which of two equally short ways is taken must not change from run to run.
    Set<MatchRow> all = ImmutableSet.copyOf(exceptions);
    return all.size() <= MOST_CHOSEN_FROM ? Sets.powerSet(all) : List.of(Set.of(), all);
  }

  /** Whether it stands there because somebody wrote it, and not because of an exception. */
  private static boolean isWritten(MatchRow row) {
    return row.candidate()
        .filter(c -> MatchOrder.withoutZeroOrMore(c.numbers()).contains(row.pattern()))
        .isPresent();
  }

  private static boolean eachStandsOnce(List<MatchRow> rows) {
    return rows.stream().map(MatchRow::pattern).distinct().count() == rows.size();
  }

  /** The pattern that each number matches first. */
  private NumberMap<DialPattern> takers(List<MatchRow> rows) {
    return space.firstMatch(
        rows.stream().map(row -> Map.entry(row.pattern(), row.pattern())).toList());
  }

  /** Who wins which numbers by the first row that matches; nothing of those that nobody wins. */
  private NumberMap<Integer> winners(List<MatchRow> rows) {
    NumberMap<Integer> first =
        space.firstMatch(
            rows.stream()
                .map(
                    row ->
                        Map.entry(
                            row.pattern(),
                            row.candidate()
                                .map(c -> numbered.computeIfAbsent(c, _ -> numbered.size() + 1))
                                .orElse(0)))
                .toList());
    return first.within(first.where(winner -> winner != 0));
  }

  private static ImmutableList<MatchRow> rowsOf(NumberSet numbers, Optional<Candidate> candidate) {
    return numbers.patterns().stream()
        .flatMap(pattern -> MatchOrder.withoutZeroOrMore(pattern).stream())
        .map(pattern -> new MatchRow(pattern, candidate))
        .collect(ImmutableList.toImmutableList());
  }

  @SafeVarargs
  private static ImmutableList<MatchRow> sorted(List<MatchRow>... parts) {
    return List.of(parts).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(MatchRow::pattern, MatchOrder.COMPARATOR))
        .collect(ImmutableList.toImmutableList());
  }
}
