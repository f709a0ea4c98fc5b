package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Expectation;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;

/** Where calls can start. */
public final class EntryPoints {
  private EntryPoints() {}

  /** The phones of every node that is not down, in the order of the declarations (R-6.6). */
  public static ImmutableList<Place> phones(Routing routing, Down down) {
    return routing.network().nodes().keySet().stream()
        .filter(node -> !down.nodes().contains(node))
        .map(node -> routing.place(node, Caller.PHONES))
        .collect(ImmutableList.toImmutableList());
  }

  /** Every place where a call can start while nothing is down, phones first. */
  public static ImmutableList<Place> all(Routing routing) {
    return Stream.concat(
            phones(routing, Down.NOTHING).stream(),
            routing.network().ends().map(end -> routing.place(end.at(), new Caller.Via(end))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Every place where a call can start, by the name that R-6.6 gives it. */
  public static ImmutableMap<String, Place> byName(Routing routing) {
    Network network = routing.network();
    var places = ImmutableMap.<String, Place>builder();
    for (NodeName node : network.nodes().keySet()) {
      places.put(node.text(), routing.place(node, Caller.PHONES));
      for (TrunkEnd end : network.endsAt(node)) {
        places.put(name(end), routing.place(node, new Caller.Via(end)));
      }
    }
    return places.buildOrThrow();
  }

  /** The name that R-6.6 gives a place. */
  public static String name(Place place) {
    return switch (place.caller()) {
      case Caller.Phones() -> place.node().text();
      case Caller.Via(TrunkEnd end) -> name(end);
    };
  }

  private static String name(TrunkEnd end) {
    return end.label() + "@" + end.at();
  }

  /** The name of the first place of which a claim speaks; empty where there is none. */
  public static Optional<String> firstName(Expectation claim, Network network) {
    return switch (claim.from()) {
      case Expectation.From.Phones(NodeName node) -> Optional.of(node.text());
      case Expectation.From.Trunk(TrunkEnd end) -> Optional.of(name(end));
      case Expectation.From.Outside() ->
          outsideEnds(network, claim.down()).map(EntryPoints::name).findFirst();
    };
  }

  /** Where the calls start that a claim speaks of (R-4.55). */
  public static ImmutableList<Place> of(Expectation claim, Routing routing) {
    return switch (claim.from()) {
      case Expectation.From.Phones(NodeName node) ->
          ImmutableList.of(routing.place(node, Caller.PHONES));
      case Expectation.From.Trunk(TrunkEnd end) ->
          ImmutableList.of(routing.place(end.at(), new Caller.Via(end)));
      case Expectation.From.Outside() -> outside(routing, claim.down());
    };
  }

  /** Every trunk end whose far end is outside, but for those that are down (R-3.63). */
  public static ImmutableList<Place> outside(Routing routing, Down down) {
    return outsideEnds(routing.network(), down)
        .map(end -> routing.place(end.at(), new Caller.Via(end)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<TrunkEnd> outsideEnds(Network network, Down down) {
    return network.trunks().values().stream()
        .flatMap(trunk -> trunk.ends().stream())
        .filter(TrunkEnd::leavesTheNetwork)
        .filter(end -> !down.cuts(end));
  }
}
