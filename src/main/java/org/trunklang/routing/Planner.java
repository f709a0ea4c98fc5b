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
          case Action.Ring _ -> ImmutableList.of(dialed -> ring(rewrite(dialed, strip, "")));
          case Action.CallAccount(TrunkEnd end) -> {
            Function<DialedNumber, Way> course = crossing(end);
            yield ImmutableList.of(_ -> course.apply(DialedNumber.NONE));
          }
          case Action.Send(ImmutableList<Leg> legs, var _) ->
              legs.stream().map(leg -> course(leg, strip)).collect(ImmutableList.toImmutableList());
        });
  }

  private Way ring(DialedNumber extension) {
    return new Way.Ends(extension, new Outcome.Rings(node, extension));
  }

  private Plan.Course course(Leg leg, int strip) {
    Function<DialedNumber, Way> destination = destination(leg.destination());
    String prepend = leg.prepend();
    return dialed -> {
      DialedNumber sent = rewrite(dialed, strip, prepend);
      return sent.length() > DialedNumber.MAX_LENGTH
          ? new Way.Outgrown(sent)
          : destination.apply(sent);
    };
  }

  private Function<DialedNumber, Way> destination(Destination destination) {
    return switch (destination) {
      case Destination.ToTrunk(TrunkEnd end) -> crossing(end);
      case Destination.ToMesh(TrunkName mesh) -> {
        Supplier<ClassOfService> table = Suppliers.memoize(() -> advertised.apply(mesh));
        yield sent -> lookUp(table.get(), sent);
      }
      case Destination.ToExtension(DialedNumber extension) ->
          _ -> lookUp(ownNumbers.get(), extension);
      case Destination.Local() -> sent -> lookUp(ownNumbers.get(), sent);
      case Destination.Reject(Reason reason) -> sent -> refused(sent, reason);
      case Destination.Native(String context) -> {
        var unknown = new Outcome.Unknown(node, context);
        yield sent -> new Way.Ends(sent, unknown);
      }
    };
  }

  /** By a trunk, to where its far end is; the place there is looked up once. */
  private Function<DialedNumber, Way> crossing(TrunkEnd end) {
    Optional<TrunkEnd> opposite = end.opposite();
    if (opposite.isEmpty()) {
      return sent -> new Way.Out(end, sent, new Outcome.Leaves(node, end.trunk(), sent));
    }
    Supplier<Place> arrival = Suppliers.memoize(() -> places.apply(opposite.get()));
    return sent -> new Way.Onward(end, sent, arrival.get());
  }

  /** what is found has one way. */
  private Way lookUp(ClassOfService table, DialedNumber number) {
    Plan found = number.isNone() ? Plan.NONE : table.plan(number);
    return found.size() == 0 ? refused(number, Reason.UNALLOCATED) : found.way(0, number);
  }

  private Way refused(DialedNumber sent, Reason reason) {
    return new Way.Refused(sent, new Outcome.Rejected(node, reason));
  }

  /** a call without a number has the prepend for its number. */
  private static DialedNumber rewrite(DialedNumber dialed, int strip, String prepend) {
    if (strip == 0 && prepend.isEmpty()) {
      return dialed;
    }
    String rest = dialed.digits().substring(Math.min(strip, dialed.length()));
    return DialedNumber.of(prepend.isEmpty() ? rest : prepend + rest);
  }
}
