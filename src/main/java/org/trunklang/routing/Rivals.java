package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.Overlaps.Pair;

/**
 * The written candidates of one class of service that are in each other's way: conflicts,
 * as many as it takes to name every one that is in a conflict, and repetitions.
 *
 * <p>Where many are equal or overlap there are far more pairs than candidates, and no time to look
 * at all of them. So equal ones that do the same are one here, of which the first stands for all;
 * one is compared with earlier ones that nothing names yet, and with others only as long as nothing
 * names it itself; and ways down the index that lead to the same effect alone are not taken.
 */
final class Rivals {
  /** Two candidates, the earlier one first, and a number at which they conflict. */
  record Conflict(Pair pair, DialedNumber number) {}

  /**
   * @param conflicts in the order of the later one, then of the earlier one
   * @param repetitions the first of equal candidates, and each of the others
   */
  record Found(ImmutableList<Conflict> conflicts, ImmutableList<Pair> repetitions) {}

  private static final int NONE = LowestMeeting.NONE;

  private final Overlaps overlaps;
  private final ImmutableList<Candidate> candidates;
  private final NumberSpace space = new NumberSpace();
  private final ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
  private final ImmutableList.Builder<Pair> repetitions = ImmutableList.builder();

  /** Of candidates that share their numbers, the first that does the same. */
  private final Map<Alike, Integer> firsts = new HashMap<>();

  private final Map<Effect, Integer> effects = new HashMap<>();
  private final int[] effect;

  /** Whether narrower ones have all numbers of a set, where that was asked. */
  private final Map<Integer, Boolean> owned = new HashMap<>();

  private final Unnamed unnamed;

  /** There are some where rules are wrong alone. */
  private Optional<Named> named = Optional.empty();

  /** The candidates that are named, also by their sets. */
  private record Named(FirstUnlike first, TreeMultimap<Integer, Integer> bySet) {}

  /**
   * What candidates have in common that are one here.
   *
   * @param left of the numbers of the set, where some are excepted
   * @param isPhone {@code extension 201} beside {@code extensions 2XX} or {@code extensions 201} is
   *     meant
   */
  private record Alike(int set, Optional<NumberSet> left, int effect, boolean isPhone) {}

  private Rivals(Overlaps overlaps, ImmutableList<Candidate> candidates) {
    this.overlaps = overlaps;
    this.candidates = candidates;
    this.effect = new int[candidates.size()];
    this.unnamed = new Unnamed(overlaps, effect);
  }

  static Found among(Overlaps overlaps, ImmutableList<Candidate> candidates) {
    var rivals = new Rivals(overlaps, candidates);
    for (int i = 0; i < candidates.size(); i++) {
      if (!candidates.get(i).isDerived()) {
        rivals.look(i);
      }
    }
    return new Found(rivals.conflicts.build(), rivals.repetitions.build());
  }

  private void look(int one) {
    effect[one] = effects.computeIfAbsent(Effect.of(candidates.get(one)), _ -> effects.size());
    if (overlaps.isShared(set(one))) {
      Integer equal = firsts.putIfAbsent(alike(one), one);
      if (equal != null) {
        repetitions.add(overlaps.pair(equal, one));
        return;
      }
      findOwned(one);
    }
    List<Integer> others = unnamedRivals(one);
    if (others.isEmpty()) {
      int other = firstNamedRival(one);
      others = other == NONE ? others : List.of(other);
    }
    if (!isOwned(one)) {
      unnamed.add(one);
    }
    for (int other : others) {
      Pair pair = overlaps.pair(other, one);
      conflicts.add(new Conflict(pair, number(pair).orElseThrow()));
      name(other);
      name(one);
    }
  }

  private int set(int candidate) {
    return overlaps.set(candidate);
  }

  private Alike alike(int one) {
    Candidate candidate = candidates.get(one);
    return new Alike(
        set(one),
        candidate.exceptions().isEmpty()
            ? Optional.empty()
            : Optional.of(candidate.pattern().numbers(space)),
        effect[one],
        candidate.rule().kind() == Rule.Kind.EXTENSION);
  }

  /** Whether it is known that a candidate wins nothing: then it is in no conflict. */
  private boolean isOwned(int one) {
    return candidates.get(one).exceptions().isEmpty() && owned.getOrDefault(set(one), false);
  }

  private void findOwned(int one) {
    Candidate candidate = candidates.get(one);
    if (candidate.exceptions().isEmpty()) {
      owned.computeIfAbsent(set(one), _ -> !overlaps.remains(candidate));
    }
  }

  /** Earlier ones in conflict with this one that are in none so far. */
  private List<Integer> unnamedRivals(int one) {
    var found = new ArrayList<Integer>(0); // most have none
    var needless = new ArrayList<Integer>(0);
    overlaps
        .index()
        .meeting(
            overlaps.index().pattern(set(one)),
            branch -> unnamed.mayHaveUnlike(branch, effect[one]),
            set ->
                unnamed.forEach(
                    set,
                    other -> {
                      if (conflict(other, one)) {
                        found.add(other);
                      } else if (isOwned(other)) {
                        needless.add(other);
                      }
                    }));
    needless.forEach(unnamed::remove);
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /** The first earlier one in conflict with this one that is in one already. */
  private int firstNamedRival(int one) {
    return named
        .map(
            all ->
                LowestMeeting.find(
                    overlaps.index(),
                    overlaps.index().pattern(set(one)),
                    new LowestMeeting.Values() {
                      @Override
                      public int atLeast(int branch) {
                        return all.first.at(branch, effect[one]);
                      }

                      @Override
                      public int next(int set, int after) {
                        Integer next = all.bySet.get(set).higher(after);
                        return next == null ? NONE : next;
                      }
                    },
                    other -> conflict(other, one)))
        .orElse(NONE);
  }

  private boolean conflict(int earlier, int later) {
    if (effect[earlier] == effect[later] || isOwned(earlier) || isOwned(later)) {
      return false;
    }
    boolean found = number(overlaps.pair(earlier, later)).isPresent();
    if (!found) {
      // Others settle it. Where they have all of a set, it need not be compared with any other.
      findOwned(earlier);
      findOwned(later);
    }
    return found;
  }

  private Optional<DialedNumber> number(Pair pair) {
    for (DialPattern difference : Effects.differences(pair.first(), pair.second(), pair.shared())) {
      Optional<DialedNumber> number = overlaps.remainBoth(pair, difference);
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  private void name(int one) {
    Named all =
        named.orElseGet(
            () ->
                new Named(
                    new FirstUnlike(overlaps.index().branches(), effect), TreeMultimap.create()));
    named = Optional.of(all);
    if (all.bySet.put(set(one), one)) {
      unnamed.remove(one);
      overlaps.way(one, branch -> all.first.add(branch, one));
    }
  }
}
