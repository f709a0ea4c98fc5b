package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Expectation;
import org.trunklang.model.Expectation.Expected;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Rewrite;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Sent;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.ExpectationRunner;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.Verdict;

/**
 * Decides claims: about single numbers by making the calls, about sets for every number in them
 * (R-4.57).
 */
public final class ClaimProver {
  private final Routing routing;
  private final Simulator simulator;
  private final ExpectationRunner runner;
  private final NumberSpace space = new NumberSpace();

  public ClaimProver(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
    this.runner = new ExpectationRunner(routing);
  }

  /** A call that breaks the claim decides; else one that leaves it open. */
  public Verdict decide(Expectation claim) {
    return switch (claim.numbers()) {
      case Expectation.Numbers.One(DialedNumber number) -> runner.decide(claim, number);
      case Expectation.Numbers.Many(ImmutableList<DialPattern> patterns, var _) ->
          prove(claim, space.of(patterns));
    };
  }

  private Verdict prove(Expectation claim, NumberSet numbers) {
    Verdict verdict = new Verdict.Proven();
    Fates fates = fates(claim);
    for (Place entry : EntryPoints.of(claim, routing)) {
      NumberMap<Fate> of = fates.of(entry);
      NumberSet ending = numbers.intersection(endingAs(claim.outcome(), of));
      NumberSet open =
          numbers
              .intersection(of.where(fate -> fate.ending() instanceof Ending.Unknown))
              .minus(ending);
      NumberSet breaking =
          switch (claim.kind()) {
            case EXPECT -> numbers.minus(ending).minus(open);
            case FORBID -> ending;
          };
      Optional<DialedNumber> broken = breaking.example();
      if (broken.isPresent()) {
        return replay(claim, entry, broken.get());
      }
      Optional<DialedNumber> unknown = open.example();
      if (unknown.isPresent()) {
        Trace trace = simulator.simulate(entry, unknown.get(), claim.down());
        verdict = ExpectationRunner.unknown(trace).orElse(verdict);
      }
    }
    return verdict;
  }

  private Fates fates(Expectation claim) {
    return claim.outcome() instanceof Expected.Reaches(TrunkName trunk, var _)
        ? Fates.watching(trunk, claim.down(), space)
        : Fates.with(claim.down(), space);
  }

  /** The call that breaks a claim, made to make sure that it does. */
  private Verdict replay(Expectation claim, Place entry, DialedNumber number) {
    Trace trace = simulator.simulate(entry, number, claim.down());
    boolean ends = ExpectationRunner.endsAs(claim.outcome(), trace);
    if (ends == (claim.kind() == Expectation.Kind.FORBID)) {
      return new Verdict.Broken(trace);
    }
    checkState(outgrows(trace), "%s does not break %s", number, claim);
    return new Verdict.NotProven(
        "a number of the set outgrows " + DialedNumber.MAX_LENGTH + " characters",
        Optional.of(trace));
  }

  /** Whether the number became too long: that is not looked at here. */
  static boolean outgrows(Trace trace) {
    return trace.outcome() instanceof Outcome.Loops(var _, Outcome.Loops.Why why)
        && why == Outcome.Loops.Why.GROWS;
  }

  /** the numbers of which the outcome is true. */
  private NumberSet endingAs(Expected expected, NumberMap<Fate> fates) {
    return switch (expected) {
      case Expected.Rings(Optional<DialedNumber> extension, Optional<NodeName> at) -> {
        NumberSet found = space.none();
        for (Fate fate : fates.values()) {
          if (fate.ending() instanceof Ending.Rings(NodeName node, Sent sent)
              && at.filter(wanted -> !wanted.equals(node)).isEmpty()) {
            NumberSet as = extension.map(number -> sending(number, sent)).orElse(asDialed(sent));
            found = found.union(fates.where(fate).intersection(as));
          }
        }
        yield found;
      }
      case Expected.Reaches(var _, Optional<DialedNumber> number) -> {
        NumberSet found = space.none();
        for (Fate fate : fates.values()) {
          for (Sent sent : fate.crossed()) {
            found = found.union(fates.where(fate).intersection(sending(number, sent)));
          }
        }
        yield found;
      }
      case Expected.ReachesOutside(Optional<DialedNumber> number) -> {
        NumberSet found = space.none();
        for (Fate fate : fates.values()) {
          if (fate.ending() instanceof Ending.Leaves(var _, var _, Sent sent)) {
            found = found.union(fates.where(fate).intersection(sending(number, sent)));
          }
        }
        yield found;
      }
      case Expected.ReachesNative(String context) ->
          fates.where(
              fate ->
                  fate.ending() instanceof Ending.Unknown(var _, String to) && to.equals(context));
      case Expected.IsRejected(Optional<Reason> reason) ->
          fates.where(
              fate ->
                  fate.ending() instanceof Ending.Rejected(var _, Reason found)
                      && reason.filter(wanted -> wanted != found).isEmpty());
      case Expected.Loops() -> fates.where(fate -> fate.ending() instanceof Ending.Loops);
    };
  }

  private NumberSet sending(Optional<DialedNumber> number, Sent sent) {
    return number.map(wanted -> sending(wanted, sent)).orElse(space.all());
  }

  /** The numbers for which this one is sent. */
  private NumberSet sending(DialedNumber number, Sent sent) {
    return switch (sent) {
      case Sent.Always(DialedNumber always) -> always.equals(number) ? space.all() : space.none();
      case Sent.Rewritten(Rewrite rewrite) -> space.of(number).before(rewrite);
    };
  }

  /** The numbers that are sent as they were dialed. */
  private NumberSet asDialed(Sent sent) {
    return switch (sent) {
      case Sent.Always(DialedNumber always) -> space.of(always);
      case Sent.Rewritten(Rewrite(int strip, String prepend)) ->
          strip == prepend.length() ? space.all().prepend(prepend) : space.none();
    };
  }
}
