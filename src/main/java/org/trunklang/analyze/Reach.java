package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberMap;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Sent;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;

/**
 * Where calls from one place can end, and with which numbers exactly. Every number of one
 * character or more is in exactly one part, and so is a call without a number where one can start.
 */
public record Reach(Place from, ImmutableList<Part> parts) {

  /**
   * The numbers that end in one way.
   *
   * @param ending without regard to the number that rings or leaves: it is given as it was dialed
   * @param example the call of a short number among them
   */
  public record Part(Ending ending, NumberSet numbers, Trace example) {}

  /** Finds them out for one network, with what is down. */
  public static final class Finder {
    private final Simulator simulator;
    private final Down down;
    private final NumberSpace space = new NumberSpace();
    private final Fates fates;

    public Finder(Routing routing, Down down) {
      this.simulator = Simulator.of(routing);
      this.down = down;
      this.fates = Fates.with(down, space);
    }

    /** Completed calls first, each kind in the order of its names. */
    public Reach from(Place place) {
      var alike = LinkedHashMultimap.<Ending, Fate>create();
      NumberMap<Fate> all = fates.of(place).within(callable(place.caller()));
      all.values().forEach(fate -> alike.put(fate.ending().withoutNumber(), fate));
      var parts = new ArrayList<Part>();
      alike
          .asMap()
          .forEach(
              (ending, same) -> {
                NumberSet numbers = all.where(same::contains);
                parts.add(new Part(ending, numbers, example(place, ending, numbers)));
              });
      parts.sort(
          Comparator.<Part>comparingInt(part -> rank(part.ending))
              .thenComparing(part -> part.ending.toString()));
      return new Reach(place, ImmutableList.copyOf(parts));
    }

    /** Phones always dial a number. */
    private NumberSet callable(Caller caller) {
      return switch (caller) {
        case Caller.Phones() -> space.any();
        case Caller.Via _ -> space.all();
      };
    }

    private Trace example(Place place, Ending ending, NumberSet numbers) {
      DialedNumber number = numbers.example().orElseThrow();
      Trace trace = simulator.simulate(place, number, down);
      boolean ends = ending.equals(ending(trace.outcome())) || ClaimProver.outgrows(trace);
      checkState(ends, "%s: %s", trace.start(), ending);
      return trace;
    }
  }

  /** Completed calls first. */
  static int rank(Ending ending) {
    return switch (ending) {
      case Ending.Rings _ -> 0;
      case Ending.Leaves _ -> 1;
      case Ending.Unknown _ -> 2;
      case Ending.Loops _ -> 3;
      case Ending.Rejected _ -> 4;
    };
  }

  /** How a call ended, without regard to its number. */
  static Ending ending(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rings(var node, var _) -> new Ending.Rings(node, Sent.Rewritten.NOT);
      case Outcome.Leaves(var node, var trunk, var _) ->
          new Ending.Leaves(node, trunk, Sent.Rewritten.NOT);
      case Outcome.Rejected(var node, var reason) -> new Ending.Rejected(node, reason);
      case Outcome.Loops _ -> new Ending.Loops();
      case Outcome.Unknown(var node, var context) -> new Ending.Unknown(node, context);
    };
  }
}
