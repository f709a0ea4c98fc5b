package org.trunklang.routing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;

/**
 * Turns candidates into ones among which the most specific alone decides. Derived candidates give
 * way to others by, which no order by size knows about. So every overlap
 * of a derived candidate with one that neither contains it nor is contained gets a set of its own,
 * of the candidate that wins there; and a derived set that others win altogether is theirs. So does
 * every exception, of whoever else wins there, or of nobody.
 *
 * <p>Why that is exact: the sets that are not written as such are closed under intersection with
 * every other set. So the smallest sets around a number are either written ones alone, of which
 * speaks, or there is one smallest set. All candidates that match the number then contain
 * it, and its owner was found by asking the rules about just these.
 */
final class Settling {
  private final ImmutableList<Candidate> candidates;
  private final OverlapIndex sets = new OverlapIndex();

  private static final int NOBODY = -1;

  /** For each set, the candidate to which it belongs. */
  private final List<Integer> owners = new ArrayList<>();

  /** The written candidates with exactly these numbers. */
  private final ListMultimap<DialPattern, Integer> sameNumbers = ArrayListMultimap.create();

  private Settling(ImmutableList<Candidate> candidates) {
    this.candidates = candidates;
    for (int i = 0; i < candidates.size(); i++) {
      if (!candidates.get(i).isDerived()) {
        sameNumbers.put(SameSet.canonical(candidates.get(i).numbers()), i);
      }
    }
  }

  /** In the order of the candidates, which is that of; what nobody has comes first. */
  static ImmutableList<SettledSet> settle(ImmutableList<Candidate> candidates) {
    return candidates.stream().allMatch(c -> !c.isDerived() && c.exceptions().isEmpty())
        ? candidates.stream().map(SettledSet::asWritten).collect(ImmutableList.toImmutableList())
        : new Settling(candidates).settle();
  }

  private ImmutableList<SettledSet> settle() {
    Map<DialPattern, Integer> known = new HashMap<>();
    for (Candidate candidate : candidates) {
      // Sets are numbered like the candidates that have them.
      known.putIfAbsent(SameSet.canonical(candidate.numbers()), sets.add(candidate.numbers()));
    }
    Deque<Integer> derived = new ArrayDeque<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).isDerived()) {
        derived.add(i);
      }
    }
    for (Candidate candidate : candidates) {
      for (DialPattern exception : candidate.exceptions()) {
        if (!known.containsKey(SameSet.canonical(exception))) {
          int added = sets.add(exception);
          known.put(SameSet.canonical(exception), added);
          derived.add(added);
        }
      }
    }
    while (!derived.isEmpty()) {
      DialPattern one = sets.pattern(derived.remove());
      var crossing = ImmutableIntArray.builder();
      sets.crossing(one, crossing::add);
      for (int other : sorted(crossing.build())) {
        DialPattern both = one.intersection(sets.pattern(other)).orElseThrow();
        if (!known.containsKey(SameSet.canonical(both))) {
          int added = sets.add(both);
          known.put(SameSet.canonical(both), added);
          derived.add(added);
        }
      }
    }
    Map<DialPattern, Integer> ownersOfDerived = new HashMap<>();
    for (int i = 0; i < sets.size(); i++) {
      boolean written = i < candidates.size() && !candidates.get(i).isDerived();
      owners.add(
          written
              ? withMostExceptions(i)
              : ownersOfDerived.computeIfAbsent(SameSet.canonical(sets.pattern(i)), this::owner));
    }
    return rows();
  }

  /** Who wins the numbers of a set that every set around it contains. */
  private int owner(DialPattern set) {
    var around = ImmutableIntArray.builder();
    sets.containing(
        set,
        i -> {
          if (i < candidates.size() && !leavesOut(candidates.get(i), set)) {
            around.add(i);
          }
        });
    var matching = ImmutableIntArray.copyOf(sorted(around.build()));
    return matching.isEmpty() ? NOBODY : Foremost.remaining(candidates, matching).get(0);
  }

  private static boolean leavesOut(Candidate candidate, DialPattern set) {
    return candidate.exceptions().stream().anyMatch(exception -> exception.contains(set));
  }

  /** Of written candidates with the same numbers the one that is a part of the others. */
  private int withMostExceptions(int written) {
    Candidate most = candidates.get(written);
    int found = written;
    for (int i : sameNumbers.get(SameSet.canonical(most.numbers()))) {
      if (most.strictlyContains(candidates.get(i))) {
        most = candidates.get(i);
        found = i;
      }
    }
    return found;
  }

  private ImmutableList<SettledSet> rows() {
    record Row(int owner, int number, SettledSet set) {}
    var rows = new ArrayList<Row>();
    for (int i = 0; i < sets.size(); i++) {
      int owner = owners.get(i);
      if (owner == i) {
        rows.add(new Row(i, i, SettledSet.asWritten(candidates.get(i))));
      } else if (isNeeded(i)) {
        Optional<Candidate> winner =
            owner == NOBODY ? Optional.empty() : Optional.of(candidates.get(owner));
        rows.add(new Row(owner, i, new SettledSet(sets.pattern(i), winner)));
      }
    }
    rows.sort(Comparator.comparingInt(Row::owner).thenComparingInt(Row::number));
    return rows.stream().map(Row::set).collect(ImmutableList.toImmutableList());
  }

  /** Whether some smallest set around this one, or one equal to it, belongs to somebody else. */
  private boolean isNeeded(int set) {
    DialPattern inner = sets.pattern(set);
    var around = new ArrayList<Integer>();
    var equal = new ArrayList<Integer>();
    sets.containing(
        inner,
        i -> {
          if (!inner.contains(sets.pattern(i))) {
            around.add(i);
          } else if (i != set) {
            equal.add(i);
          }
        });
    if (equal.stream().anyMatch(i -> i < set || i.equals(owners.get(set)))) {
      return false; // the owner has this set itself, or the first of equal ones stands for all
    }
    return around.stream()
        .filter(i -> around.stream().noneMatch(j -> isInside(j, i)))
        .anyMatch(i -> !owners.get(i).equals(owners.get(set)));
  }

  private boolean isInside(int inner, int outer) {
    return sets.pattern(outer).contains(sets.pattern(inner))
        && !sets.pattern(inner).contains(sets.pattern(outer));
  }

  private static List<Integer> sorted(ImmutableIntArray numbers) {
    var sorted = new ArrayList<>(numbers.asList());
    sorted.sort(Comparator.naturalOrder());
    return sorted;
  }
}
