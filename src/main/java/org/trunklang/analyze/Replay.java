package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import java.util.Optional;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Step;
import org.trunklang.routing.Way;
import org.trunklang.routing.problem.AdvertisedTwice;
import org.trunklang.routing.problem.ConflictingRules;
import org.trunklang.routing.problem.EmergencyImitated;
import org.trunklang.routing.problem.ReachesNobody;
import org.trunklang.simulate.Simulator;

/**
 * Gives the numbers that prove a finding to the simulator before anybody sees them: it knows
 * nothing of the tables in which they were found. What it does not confirm is a mistake of ours.
 */
final class Replay {
  private final Routing routing;
  private final Simulator simulator;

  Replay(Routing routing) {
    this.routing = routing;
    this.simulator = Simulator.of(routing);
  }

  /** Who wins a number that one of these callers dials. */
  Optional<Candidate> winner(ClassOfService callers, DialedNumber number) {
    return step(place(callers), number).winner();
  }

  /**
   * Who wins at the far end what comes of a number that one of these callers dials; checks that it
   * is sent there.
   *
   * @param sent as which it is sent; what has outgrown every trunk is won by nobody
   */
  Optional<Candidate> winnerAtFarEnd(
      ClassOfService callers, DialedNumber dialed, TrunkEnd by, DialedNumber sent) {
    Place place = place(callers);
    boolean outgrown = false;
    for (Way way : step(place, dialed).ways()) {
      if (way instanceof Way.Onward onward
          && onward.by().equals(by)
          && onward.sent().equals(sent)) {
        return step(onward.arrival(), sent).winner();
      }
      outgrown |= way instanceof Way.Outgrown;
    }
    checkState(outgrown, "%s at %s is not sent as %s by %s", dialed, place, sent, by);
    return Optional.empty();
  }

  /** Checks the numbers that a finding about the rules of a node shows. */
  void confirm(Problem problem) {
    if (problem instanceof AdvertisedTwice twice) {
      Place place = routing.place(twice.dialer().node(), twice.dialer().caller());
      checkState(
          step(place, twice.number()).ways().stream()
              .anyMatch(way -> leadsTo(way, twice.taken(), place)),
          "%s at %s does not reach %s",
          twice.number(),
          place,
          twice.taken());
    } else if (problem instanceof EmergencyImitated imitated) {
      Place phones = routing.place(imitated.node(), Caller.PHONES);
      for (EmergencyImitated.Case each : imitated.cases()) {
        checkState(
            step(phones, each.dialed()).ways().stream()
                .anyMatch(
                    way ->
                        way.trunk().equals(Optional.of(each.by()))
                            && way.sent().equals(each.sent())),
            "%s at %s is not sent as %s by %s",
            each.dialed(),
            phones,
            each.sent(),
            each.by());
      }
    } else if (problem instanceof ReachesNobody nobody && nobody.shown().isWon()) {
      DialedNumber dialed = nobody.shown().dialed();
      checkState(
          routing.classesAt(nobody.node()).stream()
              .map(callers -> step(place(callers), dialed))
              .flatMap(step -> step.ways().stream())
              .anyMatch(
                  way -> way instanceof Way.Refused && way.sent().equals(nobody.shown().sent())),
          "%s at %s is not refused as %s",
          dialed,
          nobody.node(),
          nobody.shown().sent());
    } else if (problem instanceof ConflictingRules rules && !rules.number().isNone()) {
      checkState(
          rules.first().matches(rules.number()) && rules.second().matches(rules.number()),
          "%s is not for both of %s and %s",
          rules.number(),
          rules.first(),
          rules.second());
    }
  }

  private static boolean leadsTo(Way way, NodeName node, Place from) {
    return way instanceof Way.Onward onward
        ? onward.arrival().node().equals(node)
        : way instanceof Way.Ends && from.node().equals(node);
  }

  private Step step(Place place, DialedNumber number) {
    return simulator.simulate(place, number, Down.NOTHING).hops().getFirst().step();
  }

  /** The first place of a class of service. */
  private Place place(ClassOfService of) {
    Place phones = routing.place(of.node(), Caller.PHONES);
    return phones.classOfService().equals(of)
        ? phones
        : routing.network().endsAt(of.node()).stream()
            .map(end -> routing.place(of.node(), new Caller.Via(end)))
            .filter(place -> place.classOfService().equals(of))
            .findFirst()
            .orElseThrow();
  }
}
