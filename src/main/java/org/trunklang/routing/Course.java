package org.trunklang.routing;

import java.util.function.Supplier;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;

/**
 * What one destination of a candidate does with the numbers that the candidate has won: makes of
 * each the number that is sent, and takes it somewhere. No name is looked up any more.
 */
public record Course(NodeName node, Sent sent, Target target) {

  /** Where a course leads. */
  public sealed interface Target {
    /** The number rings at this node. */
    record Rings() implements Target {}

    /** By a trunk to another node; the place there is looked up once, when first asked for. */
    record Crosses(TrunkEnd by, Supplier<Place> arrival) implements Target {}

    /** By a trunk out of the network. */
    record Leaves(TrunkEnd by) implements Target {}

    /** To whoever wins the number among these; whoever that is has one course. */
    record LookedUp(Supplier<ClassOfService> among) implements Target {}

    record Refused(Reason reason) implements Target {}

    /** To a context written by hand. */
    record HandedOver(String context) implements Target {}
  }

  /** What becomes of one number. */
  Way way(DialedNumber dialed) {
    DialedNumber number = sent.of(dialed);
    if (number.length() > DialedNumber.MAX_LENGTH) {
      return new Way.Outgrown(number);
    }
    return switch (target) {
      case Target.Rings() -> new Way.Ends(number, new Outcome.Rings(node, number));
      case Target.Crosses(TrunkEnd by, var arrival) -> new Way.Onward(by, number, arrival.get());
      case Target.Leaves(TrunkEnd by) ->
          new Way.Out(by, number, new Outcome.Leaves(node, by.trunk(), number));
      case Target.LookedUp(var among) -> lookUp(among.get(), number);
      case Target.Refused(Reason reason) -> refused(number, reason);
      case Target.HandedOver(String context) ->
          new Way.Ends(number, new Outcome.Unknown(node, context));
    };
  }

  private Way lookUp(ClassOfService among, DialedNumber number) {
    Plan found = number.isNone() ? Plan.NONE : among.plan(number);
    return found.size() == 0 ? refused(number, Reason.UNALLOCATED) : found.way(0, number);
  }

  private Way refused(DialedNumber number, Reason reason) {
    return new Way.Refused(number, new Outcome.Rejected(node, reason));
  }
}
