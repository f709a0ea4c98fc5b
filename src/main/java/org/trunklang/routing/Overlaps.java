package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Uncovered;

/**
 * The candidates of one class of service that meet without one being a proper part of the other.
 */
final class Overlaps {
  private final ImmutableList<Candidate> candidates;
  private final OverlapIndex index = new OverlapIndex();

  /** Two candidates, the earlier one first, and the numbers that both match. */
  record Pair(Candidate first, Candidate second, DialPattern shared) {
    Pair turned() {
      return new Pair(/* first= */ second, /* second= */ first, shared);
    }

    boolean haveSameNumbers() {
      return first.contains(second) && second.contains(first);
    }
  }

  /** A number that the first one of a pair wins, and the second one matches too. */
  record Won(Pair pair, DialedNumber number) {}

  Overlaps(ImmutableList<Candidate> candidates) {
    this.candidates = candidates;
    for (Candidate candidate : candidates) {
      index.add(SameSet.canonical(candidate.numbers()));
    }
  }

  /** The pairs whose first candidate is this one; in the order of the second. */
  List<Pair> pairs(int first) {
    var others = new ArrayList<Integer>(0); // most have none
    index.meeting(
        index.pattern(first),
        other -> {
          if (other > first) {
            others.add(other);
          }
        });
    if (others.isEmpty()) {
      return List.of(); // as it is with most
    }
    others.sort(Comparator.naturalOrder());
    return others.stream()
        .map(other -> pair(candidates.get(first), candidates.get(other)))
        .toList();
  }

  /** The pairs of this derived candidate and later ones, one of the two advertised. */
  List<Pair> derivedPairs(int first) {
    Candidate one = candidates.get(first);
    if (!one.isDerived()) {
      return List.of();
    }
    var others = new ArrayList<Integer>();
    index.overlapping(
        one.numbers(),
        other -> {
          Candidate two = candidates.get(other);
          if (other > first && two.isDerived() && (one.isAdvertised() || two.isAdvertised())) {
            others.add(other);
          }
        });
    others.sort(Comparator.naturalOrder());
    return others.stream().map(other -> pair(one, candidates.get(other))).toList();
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
    var excepted = Iterables.concat(pair.first.exceptions(), pair.second.exceptions());
    var narrower =
        around.stream()
            .filter(c -> pair.first.strictlyContains(c) || pair.second.strictlyContains(c))
            .toList();
    var unheeded = Untaken.example(among, excepted, narrower);
    if (unheeded.isPresent() || around.stream().noneMatch(Candidate::isAdvertised)) {
      return unheeded;
    }
    var narrowerAtHome = narrower.stream().filter(c -> !c.isAdvertised()).toList();
    return around.stream()
        .filter(Candidate::isOwn)
        .flatMap(
            own ->
                Untaken.example(
                    own.numbers().intersection(among).orElseThrow(),
                    Iterables.concat(excepted, own.exceptions()),
                    narrowerAtHome)
                    .stream())
        .findFirst();
  }

  /** Which of two derived candidates wins a number that both match; none where others win all. */
  Optional<Won> won(Pair pair) {
    var around = new ArrayList<Integer>();
    index.overlapping(pair.shared, around::add);
    around.sort(Comparator.naturalOrder());
    // Whatever matches one of the shared numbers overlaps them; no other can win one.
    var rows =
        Settling.settle(
            around.stream().map(candidates::get).collect(ImmutableList.toImmutableList()));
    for (SettledSet set : rows) {
      boolean first = set.winner().filter(pair.first::equals).isPresent();
      if (first || set.winner().filter(pair.second::equals).isPresent()) {
        var narrower =
            rows.stream().filter(set::strictlyContains).map(SettledSet::numbers).toList();
        var number =
            set.numbers()
                .intersection(pair.shared)
                .flatMap(part -> Uncovered.example(part, narrower));
        if (number.isPresent()) {
          return Optional.of(new Won(first ? pair : pair.turned(), number.get()));
        }
      }
    }
    return Optional.empty();
  }

  private List<Candidate> overlapping(DialPattern numbers) {
    var found = new ArrayList<Candidate>();
    index.overlapping(numbers, i -> found.add(candidates.get(i)));
    return found;
  }
}
