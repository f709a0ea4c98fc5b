package org.trunklang.routing;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trunklang.model.Action;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Rewrite;

/** Makes the plans of one node's candidates. */
final class Planner {
  private final NodeName node;
  private final Function<TrunkEnd, Place> places;
  private final Supplier<ClassOfService> ownNumbers;
  private final Function<TrunkName, ClassOfService> advertised;

  /**
   * @param places where a call arrives that comes by an end
   * @param ownNumbers the node's extensions and accounts
   * @param advertised the routes that a mesh gives to this node
   */
  Planner(
      NodeName node,
      Function<TrunkEnd, Place> places,
      Supplier<ClassOfService> ownNumbers,
      Function<TrunkName, ClassOfService> advertised) {
    this.node = node;
    this.places = places;
    this.ownNumbers = ownNumbers;
    this.advertised = advertised;
  }

  Plan plan(Candidate candidate) {
    int strip = candidate.strip();
    return Plan.of(
        candidate,
        switch (candidate.rule().action()) {
          case Action.Ring _ ->
              ImmutableList.of(course(rewritten(strip, ""), new Course.Target.Rings()));
          case Action.CallAccount(TrunkEnd end) ->
              ImmutableList.of(course(new Sent.Always(DialedNumber.NONE), crossing(end)));
          case Action.Send(ImmutableList<Leg> legs, var _) ->
              legs.stream().map(leg -> course(leg, strip)).collect(ImmutableList.toImmutableList());
        });
  }

  private Course course(Leg leg, int strip) {
    Sent sent = rewritten(strip, leg.prepend());
    return switch (leg.destination()) {
      case Destination.ToTrunk(TrunkEnd end) -> course(sent, crossing(end));
      case Destination.ToMesh(TrunkName mesh) ->
          course(sent, new Course.Target.LookedUp(Suppliers.memoize(() -> advertised.apply(mesh))));
      case Destination.ToExtension(DialedNumber extension) ->
          course(new Sent.Always(extension), new Course.Target.LookedUp(ownNumbers));
      case Destination.Local() -> course(sent, new Course.Target.LookedUp(ownNumbers));
      case Destination.Reject(Reason reason) -> course(sent, new Course.Target.Refused(reason));
      case Destination.Native(String context) ->
          course(sent, new Course.Target.HandedOver(context));
    };
  }

  private Course course(Sent sent, Course.Target target) {
    return new Course(node, sent, target);
  }

  /** By a trunk, to where its far end is. */
  private Course.Target crossing(TrunkEnd end) {
    Optional<TrunkEnd> opposite = end.opposite();
    return opposite.isEmpty()
        ? new Course.Target.Leaves(end)
        : new Course.Target.Crosses(end, Suppliers.memoize(() -> places.apply(opposite.get())));
  }

  private static Sent rewritten(int strip, String prepend) {
    return strip == 0 && prepend.isEmpty()
        ? Sent.Rewritten.NOT
        : new Sent.Rewritten(Rewrite.of(strip, prepend));
  }
}
