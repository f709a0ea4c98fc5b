package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;

/** Who wins a number, and why every other candidate that matches it does not. */
public record Selection(
    DialedNumber number, Optional<Candidate> winner, ImmutableList<Loser> losers) {

  /** A candidate that matches and does not win. */
  public record Loser(Candidate candidate, Why why) {}

  /** Why a candidate loses. */
  public sealed interface Why {
    /** It has every number of a narrower one that matches too. */
    record Wider(Candidate narrower) implements Why {}

    /** It is advertised, and the node has the number itself. */
    record OwnNumber(Candidate own) implements Why {}

    /** It is derived, and steps back behind a written one. */
    record Derived(Candidate written) implements Why {}

    /** It does the same, and comes later; or there is a conflict, and it comes later. */
    record Later(Candidate first) implements Why {}
  }

  /** Whether two rules could win and do different things with the number. */
  public boolean isDisputed() {
    DialPattern shared = number.isNone() ? DialPattern.ANY : DialPattern.single(number.digits());
    return losers.stream()
        .filter(loser -> loser.why instanceof Why.Later && !loser.candidate.isDerived())
        .anyMatch(
            loser -> !Effects.differences(winner.orElseThrow(), loser.candidate, shared).isEmpty());
  }

  static Selection of(ImmutableList<Candidate> candidates, DialedNumber number) {
    var matching = ImmutableIntArray.builder();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).takes(number)) {
        matching.add(i);
      }
    }
    var all = matching.build();
    if (all.isEmpty()) {
      return new Selection(number, Optional.empty(), ImmutableList.of());
    }
    int winner = Foremost.remaining(candidates, all).get(0);
    var losers = ImmutableList.<Loser>builder();
    for (int i : all.asList()) {
      if (i != winner) {
        Why why = why(candidates, all, candidates.get(winner), candidates.get(i));
        losers.add(new Loser(candidates.get(i), why));
      }
    }
    return new Selection(number, Optional.of(candidates.get(winner)), losers.build());
  }

  private static Why why(
      ImmutableList<Candidate> candidates,
      ImmutableIntArray matching,
      Candidate winner,
      Candidate loser) {
    if (loser.strictlyContains(winner)) {
      return new Why.Wider(winner);
    }
    if (loser.isAdvertised() && winner.isOwn()) {
      return new Why.OwnNumber(winner);
    }
    for (int i : matching.asList()) {
      Candidate other = candidates.get(i);
      if (loser.isAdvertised() && other.isOwn()) {
        return new Why.OwnNumber(other);
      }
      if (loser.strictlyContains(other)
          && !(other.isAdvertised() && ownMatches(candidates, matching))) {
        return new Why.Wider(other);
      }
    }
    return loser.isDerived() && !winner.isDerived()
        ? new Why.Derived(winner)
        : new Why.Later(winner);
  }

  private static boolean ownMatches(
      ImmutableList<Candidate> candidates, ImmutableIntArray matching) {
    return matching.stream().anyMatch(i -> candidates.get(i).isOwn());
  }
}
