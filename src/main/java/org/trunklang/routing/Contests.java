package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Uncovered;

/**
 * The derived candidates of one class of service that are in each other's way. Where many
 * nodes advertise the same, each pair of them would be far more than those of which one wins; so
 * the winners are asked, and not the pairs.
 */
final class Contests {
  /**
   * @param taken it wins the number
   * @param lost it matches the number too
   */
  record Contest(Candidate taken, Candidate lost, DialedNumber number) {}

  private final ClassOfService rules;
  private final ImmutableList<Candidate> candidates;
  private final Overlaps overlaps;

  /** By the places of both in the class; of two that win from each other, the first is told. */
  private final Map<Two, Contest> found =
      new TreeMap<>(Comparator.comparingInt(Two::first).thenComparingInt(Two::second));

  private record Two(int first, int second) {
    static Two of(int one, int other) {
      return new Two(Math.min(one, other), Math.max(one, other));
    }
  }

  private Contests(ClassOfService rules, Overlaps overlaps) {
    this.rules = rules;
    this.candidates = rules.candidates();
    this.overlaps = overlaps;
  }

  /**
   * @param overlaps of the candidates of the class
   */
  static ImmutableList<Contest> of(ClassOfService rules, Overlaps overlaps) {
    var contests = new Contests(rules, overlaps);
    if (contests.arePossible()) {
      contests.find();
    }
    return ImmutableList.copyOf(contests.found.values());
  }

  /** Most classes have none, and who wins what takes longer to find out. */
  private boolean arePossible() {
    return IntStream.range(0, candidates.size())
        .filter(one -> candidates.get(one).isDerived())
        .anyMatch(
            one ->
                overlaps.overlapping(candidates.get(one).numbers()).stream()
                    .anyMatch(other -> other > one && canContest(one, other)));
  }

  private void find() {
    for (SettledSet set : rules.settled()) {
      set.winner().filter(Candidate::isDerived).ifPresent(winner -> look(set, winner));
    }
  }

  private void look(SettledSet set, Candidate winner) {
    List<Integer> overlapping = overlaps.overlapping(set.numbers());
    int taken = Iterables.find(overlapping, i -> candidates.get(i).equals(winner));
    // Many have the same numbers.
    Map<Integer, Optional<DialedNumber>> bySet = new HashMap<>();
    for (int lost : overlapping) {
      if (canContest(taken, lost)) {
        bySet
            .computeIfAbsent(overlaps.set(lost), _ -> number(set, candidates.get(lost).numbers()))
            .ifPresent(
                number ->
                    found.putIfAbsent(
                        Two.of(taken, lost), new Contest(winner, candidates.get(lost), number)));
      }
    }
  }

  /** A number of a set that is its winner's, and some others have too. */
  private Optional<DialedNumber> number(SettledSet set, DialPattern others) {
    var narrower =
        rules.settled().stream().filter(set::strictlyContains).map(SettledSet::numbers).toList();
    return set.numbers().intersection(others).flatMap(part -> Uncovered.example(part, narrower));
  }

  private boolean canContest(int one, int other) {
    Candidate a = candidates.get(one);
    Candidate b = candidates.get(other);
    return a.isDerived()
        && b.isDerived()
        && (a.isAdvertised() || b.isAdvertised())
        && !destination(a).equals(destination(b));
  }

  /** The node whose extensions a derived candidate stands for. */
  static NodeName destination(Candidate derived) {
    if (derived.rule().action() instanceof Action.Send(ImmutableList<Leg> legs, var _)
        && legs.getFirst().destination() instanceof Destination.ToTrunk(var end)) {
      return end.farNode().orElseThrow();
    }
    return derived.rule().node();
  }
}
