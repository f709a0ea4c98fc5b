package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import org.trunklang.model.Audience;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Place;
import org.trunklang.routing.Selection;

/** A rule whose pattern has the number of a hop and that did not get it, and why, in words. */
record Lost(Candidate candidate, String why) {

  /** The candidates that lost, those that except the number, and the rules not for the caller. */
  static ImmutableList<Lost> at(Hop hop) {
    Place place = hop.state().place();
    var lost = ImmutableList.<Lost>builder();
    for (Selection.Loser loser : place.classOfService().select(hop.dialed()).losers()) {
      lost.add(new Lost(loser.candidate(), words(loser.why())));
    }
    for (Candidate candidate : place.classOfService().leavingOut(hop.dialed())) {
      lost.add(new Lost(candidate, "leaves it out by `except`"));
    }
    for (Candidate closed : place.closedTo(hop.dialed())) {
      lost.add(new Lost(closed, "only for " + callers(closed.rule().audience())));
    }
    return lost.build();
  }

  private static String words(Selection.Why why) {
    return switch (why) {
      case Selection.Why.Wider(Candidate narrower) -> "wider than " + RuleText.pattern(narrower);
      case Selection.Why.OwnNumber(Candidate own) ->
          "the node has " + RuleText.pattern(own) + " itself";
      case Selection.Why.Derived(Candidate written) -> "steps back behind " + RuleText.of(written);
      case Selection.Why.Later(Candidate first) ->
          "the same as " + RuleText.of(first) + ", and later";
    };
  }

  /** As they are written behind {@code for}. */
  private static String callers(Audience audience) {
    var callers = ImmutableList.<String>builder();
    if (audience.nodeTrunks()) {
      callers.add("any");
    } else if (audience.phones()) {
      callers.add("phones");
    }
    audience.meshes().stream().map(TrunkName::text).forEach(callers::add);
    audience.ends().stream().map(TrunkEnd::label).forEach(callers::add);
    return String.join(", ", callers.build());
  }
}
