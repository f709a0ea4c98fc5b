package org.trunklang.analyze;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;

/**
 * By which trunks calls can leave the network that come in by a trunk: where others than the own
 * phones make calls at the owner's cost.
 */
public record Exits(ImmutableList<Entry> fromOutside, ImmutableList<Entry> fromNodes) {

  /**
   * Trunk ends whose calls end alike.
   *
   * @param leaving what leaves, one for each trunk by which it does
   * @param unknown what is handed to contexts written by hand, and may leave there
   */
  public record Entry(
      ImmutableList<TrunkEnd> ends,
      ImmutableMap<TrunkName, Reach.Part> leaving,
      ImmutableList<Reach.Part> unknown) {

    public boolean isClosed() {
      return leaving.isEmpty() && unknown.isEmpty();
    }
  }

  public static Exits of(Routing routing) {
    var finder = new Reach.Finder(routing, Down.NOTHING);
    Network network = routing.network();
    return new Exits(
        entries(network.ends().filter(TrunkEnd::leavesTheNetwork), routing, finder),
        entries(network.ends().filter(end -> !end.leavesTheNetwork()), routing, finder));
  }

  private static ImmutableList<Entry> entries(
      Stream<TrunkEnd> ends, Routing routing, Reach.Finder finder) {
    Map<ClassOfService, List<TrunkEnd>> alike = new LinkedHashMap<>();
    ends.forEach(
        end ->
            alike
                .computeIfAbsent(
                    routing.classOfService(end.at(), new Caller.Via(end)), _ -> new ArrayList<>())
                .add(end));
    return alike.values().stream()
        .map(same -> entry(same, routing, finder))
        .collect(ImmutableList.toImmutableList());
  }

  private static Entry entry(List<TrunkEnd> same, Routing routing, Reach.Finder finder) {
    Place place = routing.place(same.getFirst().at(), new Caller.Via(same.getFirst()));
    var leaving = ImmutableMap.<TrunkName, Reach.Part>builder();
    var unknown = ImmutableList.<Reach.Part>builder();
    for (Reach.Part part : finder.from(place).parts()) {
      switch (part.ending()) {
        case Ending.Leaves(var _, TrunkName trunk, var _) -> leaving.put(trunk, part);
        case Ending.Unknown _ -> unknown.add(part);
        case Ending.Rings _, Ending.Rejected _, Ending.Loops _ -> {}
      }
    }
    return new Entry(ImmutableList.copyOf(same), leaving.buildOrThrow(), unknown.build());
  }
}
