package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Sent;

/** What is sent to other nodes: by which plans, on which trunk ends, with which numbers. */
final class Sendings {
  private final Routing routing;
  private final Winning winning;
  private final Map<ClassOfService, ImmutableListMultimap<TrunkEnd, Sending>> sendings =
      new HashMap<>();

  /**
   * One destination of a plan.
   *
   * @param next by whose destination the call leaves, where what is sent is looked up first
   */
  record Sending(ClassOfService callers, Plan plan, Sent sent, Optional<Sending> next) {
    /** What arrives at the far end when a number is dialed. */
    DialedNumber arriving(DialedNumber dialed) {
      DialedNumber number = sent.of(dialed);
      return next.map(found -> found.arriving(number)).orElse(number);
    }
  }

  Sendings(Routing routing, Winning winning) {
    this.routing = routing;
    this.winning = winning;
  }

  /** Of every class of service at its node, that of the phones first. */
  ImmutableList<Sending> by(TrunkEnd end) {
    return routing.classesAt(end.at()).stream()
        .flatMap(callers -> of(callers).get(end).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableListMultimap<TrunkEnd, Sending> of(ClassOfService callers) {
    var known = sendings.get(callers);
    if (known != null) {
      return known;
    }
    var found = ImmutableListMultimap.<TrunkEnd, Sending>builder();
    for (Plan plan : plans(callers)) {
      for (Course course : plan.courses()) {
        switch (course.target()) {
          case Target.Crosses(TrunkEnd by, Supplier<Place> _) ->
              found.put(by, new Sending(callers, plan, course.sent(), Optional.empty()));
          case Target.LookedUp(Supplier<ClassOfService> among) ->
              of(among.get())
                  .forEach(
                      (by, next) ->
                          found.put(
                              by, new Sending(callers, plan, course.sent(), Optional.of(next))));
          case Target.Rings _, Target.Leaves _, Target.Refused _, Target.HandedOver _ -> {}
        }
      }
    }
    var made = found.build();
    sendings.put(callers, made);
    return made;
  }

  private ImmutableSet<Plan> plans(ClassOfService callers) {
    return ImmutableSet.<Plan>builder()
        .addAll(winning.all(callers))
        .add(callers.planWithoutNumber())
        .build();
  }

  /** Whether some number that is dialed arrives as one of these. */
  boolean brings(Sending sending, NumberSet arriving) {
    NumberSet wanted = sentAs(sending, arriving);
    return isWon(sending, wanted)
        || !winning.wonBy(sending.plan, sending.callers, wanted).isEmpty();
  }

  /** The numbers that are dialed and arrive as one of these. */
  NumberSet bringing(Sending sending, NumberSet arriving) {
    return winning.wonBy(sending.plan, sending.callers, sentAs(sending, arriving));
  }

  private NumberSet sentAs(Sending sending, NumberSet arriving) {
    NumberSet these = sending.next.map(next -> bringing(next, arriving)).orElse(arriving);
    return winning.sentAs(these, sending.sent);
  }

  /** Finds it for one number, which mostly will do and needs no table. */
  private boolean isWon(Sending sending, NumberSet wanted) {
    var candidate = Winning.candidate(sending.plan);
    return candidate
        .pattern()
        .numbers(winning.space())
        .intersection(wanted)
        .example()
        .flatMap(sending.callers::winner)
        .filter(candidate::equals)
        .isPresent();
  }
}
