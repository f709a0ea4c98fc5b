package org.trunklang.routing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Uncovered;

/**
 * The candidates of one class of service that meet without one being a proper part of the other.
 */
final class Overlaps {
  private final ImmutableList<Candidate> candidates;
  private final OverlapIndex index = new OverlapIndex();
  private final ListMultimap<DialPattern, Integer> bySet = ArrayListMultimap.create();

  /** Two candidates, the earlier one first, and the numbers that both match. */
  record Pair(Candidate first, Candidate second, DialPattern shared) {
    Pair turned() {
      return new Pair(/* first= */ second, /* second= */ first, shared);
    }

    boolean haveSameNumbers() {
      return first.contains(second) && second.contains(first);
    }
  }

  Overlaps(ImmutableList<Candidate> candidates) {
    this.candidates = candidates;
    for (Candidate candidate : candidates) {
      bySet.put(SameSet.canonical(candidate.numbers()), index.add(candidate.numbers()));
    }
  }

  /** The pairs whose first candidate is this one; in the order of the second. */
  List<Pair> pairs(int first) {
    var others = new ArrayList<Integer>();
    DialPattern numbers = candidates.get(first).numbers();
    index.crossing(numbers, others::add);
    others.addAll(bySet.get(SameSet.canonical(numbers)));
    others.removeIf(other -> other <= first);
    others.sort(Comparator.naturalOrder());
    return others.stream()
        .map(other -> pair(candidates.get(first), candidates.get(other)))
        .toList();
  }

  /** The pairs of this candidate and one that is a proper part of it, both advertised. */
  List<Pair> advertisedInside(int outer) {
    Candidate wide = candidates.get(outer);
    var pairs = new ArrayList<Pair>();
    if (wide.isAdvertised()) {
      index.overlapping(
          wide.numbers(),
          other -> {
            Candidate narrow = candidates.get(other);
            if (narrow.isAdvertised() && wide.strictlyContains(narrow)) {
              pairs.add(pair(wide, narrow));
            }
          });
    }
    return pairs;
  }

  private static Pair pair(Candidate first, Candidate second) {
    return new Pair(first, second, first.numbers().intersection(second.numbers()).orElseThrow());
  }

  /**
   * A number of {@code among} at which both written candidates remain under: no
   * candidate that matches it is a proper part of either. An advertised one does not match what the
   * node has itself.
   */
  Optional<DialedNumber> remainBoth(Pair pair, DialPattern among) {
    var around = overlapping(among);
    Predicate<Candidate> isNarrower =
        c -> pair.first.strictlyContains(c) || pair.second.strictlyContains(c);
    var unheeded = Uncovered.example(among, sets(around, isNarrower));
    if (unheeded.isPresent() || around.stream().noneMatch(Candidate::isAdvertised)) {
      return unheeded;
    }
    var narrowerAtHome = sets(around, isNarrower.and(c -> !c.isAdvertised()));
    return around.stream()
        .filter(Candidate::isOwn)
        .map(own -> own.numbers().intersection(among).orElseThrow())
        .flatMap(atHome -> Uncovered.example(atHome, narrowerAtHome).stream())
        .findFirst();
  }

  /**
   * A number at which both derived candidates remain. Written candidates that overlap them keep
   * them away from it, but for wider ones.
   */
  Optional<DialedNumber> remainBothDerived(Pair pair) {
    Predicate<Candidate> keepsAway =
        c ->
            pair.first.strictlyContains(c)
                || pair.second.strictlyContains(c)
                || (c.isOwn() && !c.equals(pair.first))
                || (!c.isDerived()
                    && !c.strictlyContains(pair.first)
                    && !c.strictlyContains(pair.second));
    return Uncovered.example(pair.shared, sets(overlapping(pair.shared), keepsAway));
  }

  /** A number that an advertised candidate has: nothing narrower, written or own takes it. */
  Optional<DialedNumber> remainsDerived(Candidate advertised) {
    Predicate<Candidate> keepsAway =
        c ->
            advertised.strictlyContains(c)
                || c.isOwn()
                || (!c.isDerived() && !c.strictlyContains(advertised));
    return Uncovered.example(
        advertised.numbers(), sets(overlapping(advertised.numbers()), keepsAway));
  }

  private List<Candidate> overlapping(DialPattern numbers) {
    var found = new ArrayList<Candidate>();
    index.overlapping(numbers, i -> found.add(candidates.get(i)));
    return found;
  }

  private static List<DialPattern> sets(List<Candidate> of, Predicate<Candidate> which) {
    return of.stream().filter(which).map(Candidate::numbers).toList();
  }
}
