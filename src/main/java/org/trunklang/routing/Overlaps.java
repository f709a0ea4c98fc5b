package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/**
 * Which numbers of the candidates of one class of service are those of others too, and who remains
 * where they meet without one being a proper part of the other.
 */
final class Overlaps {
  private final ImmutableList<Candidate> candidates;

  /** Each set of numbers once. */
  private final OverlapIndex index = new OverlapIndex();

  /** By candidate. */
  private final int[] sets;

  /** The candidates by their sets, those of each from one of these starts to the next. */
  private final int[] bySet;

  private final int[] starts;

  /** Of each set of several candidates, those that differ in more than what they do. */
  private final Map<Integer, ImmutableList<Candidate>> unlike = new HashMap<>();

  /** Two candidates, the earlier one first, and the numbers that both match. */
  record Pair(Candidate first, Candidate second, DialPattern shared) {
    boolean haveSameNumbers() {
      return first.contains(second) && second.contains(first);
    }
  }

  Overlaps(ImmutableList<Candidate> candidates) {
    this.candidates = candidates;
    this.sets = new int[candidates.size()];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = index.addOnce(SameSet.canonical(candidates.get(i).numbers()));
    }
    this.starts = new int[index.size() + 1];
    for (int set : sets) {
      starts[set + 1]++;
    }
    for (int set = 0; set < index.size(); set++) {
      starts[set + 1] += starts[set];
    }
    this.bySet = new int[sets.length];
    int[] next = starts.clone();
    for (int i = 0; i < sets.length; i++) {
      bySet[next[sets[i]]++] = i;
    }
  }

  /** The sets of numbers of the candidates. */
  OverlapIndex index() {
    return index;
  }

  /** The number of a candidate's set in the index. */
  int set(int candidate) {
    return sets[candidate];
  }

  /** The branches of the index on the way down to a candidate's set. */
  void way(int candidate, IntConsumer branch) {
    index.way(index.pattern(set(candidate)), branch);
  }

  /** Whether several candidates have a set. */
  boolean isShared(int set) {
    return starts[set + 1] - starts[set] > 1;
  }

  /** Two candidates of which neither is a proper part of the other, and that share numbers. */
  Pair pair(int first, int second) {
    return pair(candidates.get(first), candidates.get(second));
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
    var excepted = Iterables.concat(pair.first.exceptions(), pair.second.exceptions());
    if (isSettledByOne(pair, among)) {
      return Optional.empty(); // often so, and found soon
    }
    var narrower = new ArrayList<Candidate>(narrower(pair.first, among));
    narrower.addAll(narrower(pair.second, among));
    var unheeded = Untaken.example(among, excepted, narrower);
    if (unheeded.isPresent() || narrower.stream().noneMatch(Candidate::isAdvertised)) {
      return unheeded;
    }
    var narrowerAtHome = narrower.stream().filter(c -> !c.isAdvertised()).toList();
    return overlapping(among).stream()
        .map(candidates::get)
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

  private boolean isSettledByOne(Pair pair, DialPattern among) {
    boolean[] found = {false};
    index.containing(
        among,
        set ->
            found[0] |=
                unlike(set).stream()
                    .filter(c -> c.exceptions().isEmpty() && !c.isAdvertised())
                    .anyMatch(
                        c -> pair.first.strictlyContains(c) || pair.second.strictlyContains(c)));
    return found[0];
  }

  /** Whether a candidate has a number that narrower ones leave to it. */
  boolean remains(Candidate candidate) {
    var alone = new Pair(candidate, candidate, candidate.numbers());
    return remainBoth(alone, alone.shared).isPresent();
  }

  /** Proper parts of a candidate that have some numbers; of those that match the same, one. */
  List<Candidate> narrower(Candidate than, DialPattern some) {
    var narrower = new ArrayList<Candidate>(0);
    index.inside(
        than.numbers(),
        some,
        set -> unlike(set).stream().filter(than::strictlyContains).forEach(narrower::add));
    return narrower;
  }

  private List<Candidate> unlike(int set) {
    if (!isShared(set)) {
      return List.of(candidates.get(bySet[starts[set]]));
    }
    record Kind(ImmutableList<DialPattern> exceptions, boolean isOwn, boolean isAdvertised) {}
    return unlike.computeIfAbsent(
        set,
        _ -> {
          var kinds = new LinkedHashMap<Kind, Candidate>();
          for (int i = starts[set]; i < starts[set + 1]; i++) {
            Candidate each = candidates.get(bySet[i]);
            kinds.putIfAbsent(new Kind(each.exceptions(), each.isOwn(), each.isAdvertised()), each);
          }
          return ImmutableList.copyOf(kinds.values());
        });
  }

  /** The candidates that have some of these numbers, in order. */
  List<Integer> overlapping(DialPattern numbers) {
    var found = new ArrayList<Integer>();
    index.overlapping(
        numbers,
        set -> {
          for (int i = starts[set]; i < starts[set + 1]; i++) {
            found.add(bySet[i]);
          }
        });
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
