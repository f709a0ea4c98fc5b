package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Course;
import org.trunklang.routing.Course.Target;
import org.trunklang.routing.Place;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Sent;

/**
 * What becomes of the calls that a rule sends to another node, destination by destination. Exact:
 * the numbers that other rules win are not counted; what {@link Fates} leaves out is left out here.
 */
public final class LegFates {
  private final Routing routing;
  private final NumberSpace space = new NumberSpace();
  private final Winning winning = new Winning(space);
  private final Fates fates = Fates.with(Down.NOTHING, space);

  public LegFates(Routing routing) {
    this.routing = routing;
  }

  /**
   * How the calls end that come to a destination of a rule, each way with its numbers as they are
   * dialed; the completed calls first. Empty where it leads to no other node, or no number comes to
   * the rule.
   *
   * @param leg the destination's index
   */
  public ImmutableMap<Ending, NumberSet> of(Rule rule, int leg) {
    Map<Ending, NumberSet> found = new LinkedHashMap<>();
    for (ClassOfService callers : callers(rule)) {
      winning.all(callers).stream()
          .filter(plan -> Winning.candidate(plan).rule().equals(rule))
          .forEach(
              plan ->
                  add(
                      plan.courses().get(leg),
                      Sent.Rewritten.NOT,
                      winning.wonBy(plan, callers),
                      found));
    }
    List<Ending> endings =
        found.keySet().stream()
            .sorted(Comparator.<Ending>comparingInt(Reach::rank).thenComparing(Object::toString))
            .toList();
    return endings.stream()
        .collect(
            ImmutableMap.toImmutableMap(
                ending -> ending, ending -> found.getOrDefault(ending, space.none())));
  }

  private ImmutableSet<ClassOfService> callers(Rule rule) {
    return Stream.concat(
            Stream.of(Caller.PHONES),
            routing.network().endsAt(rule.node()).stream().map(Caller.Via::new))
        .filter(rule.audience()::admits)
        .map(caller -> routing.classOfService(rule.node(), caller))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * @param before what was made of the number before this course
   */
  private void add(Course course, Sent before, NumberSet numbers, Map<Ending, NumberSet> found) {
    Sent sent = before.then(course.sent());
    switch (course.target()) {
      case Target.Crosses(var _, var arrival) ->
          Answers.before(sent, ends(arrival.get()), space)
              .within(numbers)
              .parts()
              .forEach((ending, some) -> found.merge(ending, some, NumberSet::union));
      case Target.LookedUp(var among) ->
          Answers.before(sent, plans(among.get()), space)
              .within(numbers)
              .parts()
              .forEach(
                  (plan, some) -> {
                    ImmutableList<Course> courses = plan.courses();
                    if (!courses.isEmpty()) {
                      add(courses.getFirst(), sent, some, found);
                    }
                  });
      case Target.Rings _, Target.Leaves _, Target.Refused _, Target.HandedOver _ -> {}
    }
  }

  private NumberMap<Ending> ends(Place arrival) {
    return fates.of(arrival).map(fate -> fate.ending().withoutNumber());
  }

  private NumberMap<Plan> plans(ClassOfService among) {
    List<Map.Entry<DialPattern, Plan>> rows = among.plans();
    return space.firstMatch(rows);
  }
}
