package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.Leg;
import org.trunklang.model.Rule;

/**
 * The private contexts that do what rules say: one for each different effect, however many rules
 * and patterns have it.
 */
final class Routes {
  private static final Effect RING_A_PHONE = new Effect.Ring(new Dialing.Endpoint());

  /** How many of the rules that lead to a context its comment names. */
  private static final int NAMED_RULES = 5;

  private final RouteSteps steps;
  private final Map<Effect, Route> routes = new LinkedHashMap<>();
  private int numbered = 0;
  private final IdentityHashMap<Rule, Route> ofRules = new IdentityHashMap<>();

  Routes(RouteSteps steps) {
    this.steps = steps;
  }

  private record Route(ContextName name, Effect effect, Set<Rule> rules) {}

  /** Where a row of a rule leads. */
  Row.Target target(Rule rule, int strip) {
    return switch (rule.action()) {
      case Action.Send(ImmutableList<Leg> legs, var _)
          when legs.getFirst().destination() instanceof Destination.Reject(var reason) ->
          new Row.Target.Reject(Causes.of(reason));
      case Action.Ring _, Action.CallAccount _, Action.Send _ ->
          new Row.Target.To(ofRules.computeIfAbsent(rule, r -> route(r, true)).name(), strip);
    };
  }

  /** What a rule does that takes a call without a number. */
  Call withoutNumber(Rule rule) {
    return switch (target(rule, 0)) {
      case Row.Target.Reject(int cause) -> Call.hangup(cause);
      case Row.Target.To _, Row.Target.HandOver _ -> Call.goTo(route(rule, false).name());
    };
  }

  private Route route(Rule rule, boolean hasNumber) {
    Effect effect = Effect.of(rule.action(), hasNumber);
    Route route = routes.get(effect);
    if (route == null) {
      // The one that most rows lead to has a name to be recognised by.
      String word = effect.equals(RING_A_PHONE) ? "extension" : "route-" + ++numbered;
      route = new Route(ContextName.inner(word), effect, Sets.newLinkedHashSet());
      routes.put(effect, route);
    }
    route.rules().add(rule);
    return route;
  }

  /** All contexts that were asked for, in that order. */
  ImmutableList<Context> contexts() {
    var contexts = ImmutableList.<Context>builder();
    for (Route route : routes.values()) {
      contexts.add(
          new Context(
              note(route.rules()), route.name(), ImmutableList.of(), steps.of(route.effect())));
    }
    return contexts.build();
  }

  private static Note note(Set<Rule> rules) {
    var lines = ImmutableList.<String>builder();
    rules.stream().limit(NAMED_RULES).map(RuleText::at).forEach(lines::add);
    if (rules.size() > NAMED_RULES) {
      lines.add("and " + (rules.size() - NAMED_RULES) + " more");
    }
    return new Note(lines.build());
  }
}
