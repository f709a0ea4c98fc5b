package org.trunklang.simulate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.model.Caller;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Failover;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Step;
import org.trunklang.routing.Way;

/** Follows calls through a network. It may be asked by many threads. */
public final class Simulator {
  private final Routing routing;

  private Simulator(Routing routing) {
    this.routing = routing;
  }

  public static Simulator of(Routing routing) {
    return new Simulator(routing);
  }

  /** Whether a call can start here at all: neither the node nor the caller's trunk is down. */
  public static boolean canStart(NodeName node, Caller caller, Down down) {
    return !down.nodes().contains(node)
        && switch (caller) {
          case Caller.Phones() -> true;
          case Caller.Via(TrunkEnd end) -> !down.cuts(end);
        };
  }

  /** The trace of one call, which {@linkplain #canStart can start} there. */
  public Trace simulate(NodeName from, Caller caller, DialedNumber number, Down down) {
    return simulate(routing.place(from, caller), number, down);
  }

  public Trace simulate(Place from, DialedNumber number, Down down) {
    checkArgument(canStart(from.node(), from.caller(), down), "%s is down", from);
    var start = new CallState(from, number);
    var hops = ImmutableList.<Hop>builder();
    Outcome outcome = new Journey(down).follow(start, hops);
    return new Trace(start, down, hops.build(), outcome);
  }

  /** One call under way. */
  private final class Journey {
    private final Down down;
    private final boolean allUp;
    private final Trail trail = new Trail();

    Journey(Down down) {
      this.down = down;
      this.allUp = down.equals(Down.NOTHING);
    }

    /** Follows the call to its end, and adds its hops. */
    Outcome follow(CallState from, ImmutableList.Builder<Hop> hops) {
      CallState state = from;
      while (true) {
        Optional<Outcome> loop = trail.enter(state);
        if (loop.isPresent()) {
          return loop.get();
        }
        Step step = routing.step(state.place(), state.number());
        if (step.size() > 1) {
          return tryInTurn(state, step, hops);
        }
        if (step.size() == 0) {
          hops.add(new Hop(state, step, ImmutableList.of(), Optional.empty()));
          return rejected(state, Reason.UNALLOCATED);
        }
        Way way = step.way(0);
        if (isCut(way)) {
          ImmutableList<Attempt> failed = ImmutableList.of(new Attempt.Unreachable(way));
          hops.add(new Hop(state, step, failed, Optional.empty()));
          return rejected(state, Reason.CONGESTION);
        }
        hops.add(new Hop(state, step, ImmutableList.of(), Optional.of(way)));
        switch (way) {
          case Way.Onward(var _, DialedNumber sent, Place arrival) ->
              state = new CallState(arrival, sent);
          case Way.Out _, Way.Ends _, Way.Refused _, Way.Outgrown _ -> {
            return end(way);
          }
        }
      }
    }

    private Outcome tryInTurn(CallState state, Step step, ImmutableList.Builder<Hop> hops) {
      int here = trail.length();
      var failed = ImmutableList.<Attempt>builder();
      for (int i = 0; i < step.size(); i++) {
        Way way = step.way(i);
        if (isCut(way)) {
          failed.add(new Attempt.Unreachable(way));
          continue;
        }
        var beyond = ImmutableList.<Hop>builder();
        Outcome answer =
            switch (way) {
              case Way.Onward(var _, DialedNumber sent, Place arrival) ->
                  follow(new CallState(arrival, sent), beyond);
              case Way.Out _, Way.Ends _, Way.Refused _, Way.Outgrown _ -> end(way);
            };
        trail.backTo(here);
        // What the rule itself refuses is its last word, not an attempt.
        if (Failover.goesOn(answer) && !(way instanceof Way.Refused)) {
          failed.add(new Attempt.Congested(way, beyond.build(), answer));
          continue;
        }
        hops.add(new Hop(state, step, failed.build(), Optional.of(way)));
        hops.addAll(beyond.build());
        return answer;
      }
      hops.add(new Hop(state, step, failed.build(), Optional.empty()));
      return rejected(state, Reason.CONGESTION);
    }

    /** How the call ends on a way that leads to no other node. */
    private Outcome end(Way way) {
      return switch (way) {
        case Way.Out(var _, var _, Outcome.Leaves outcome) -> outcome;
        case Way.Ends(var _, Outcome outcome) -> outcome;
        case Way.Refused(var _, Outcome.Rejected outcome) -> outcome;
        case Way.Outgrown _ -> trail.outgrown();
        case Way.Onward _ -> throw new IllegalArgumentException("goes on: " + way);
      };
    }

    private boolean isCut(Way way) {
      return !allUp && way.trunk().filter(down::cuts).isPresent();
    }
  }

  private static Outcome rejected(CallState state, Reason reason) {
    return new Outcome.Rejected(state.place().node(), reason);
  }
}
