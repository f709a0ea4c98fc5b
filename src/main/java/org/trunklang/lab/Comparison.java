package org.trunklang.lab;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trunklang.asterisk.Landmarks;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Dialing;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Protocol;
import org.trunklang.model.Reason;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Way;
import org.trunklang.simulate.Attempt;
import org.trunklang.simulate.Hop;
import org.trunklang.simulate.Trace;

/** A trace held against a real call: where the two differ, in words. */
final class Comparison {
  private final Routing routing;
  private final Network network;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Routing routing) {
    this.routing = routing;
    this.network = routing.network();
  }

  /**
   * What differs; nothing where the servers did what the simulator says.
   *
   * @param trace made with everything down that the lab cannot play
   */
  static ImmutableList<String> of(
      Routing routing, Trace trace, PlacedCall call, String callerNumber) {
    var comparison = new Comparison(routing);
    comparison.compare(trace, call, callerNumber);
    return ImmutableList.copyOf(comparison.differences);
  }

  private void compare(Trace trace, PlacedCall call, String callerNumber) {
    if (trace.outcome() instanceof Outcome.Loops) {
      // Its arrivals go on for as long as one looks; the first ones are compared.
      differ(!call.cutShort() && call.answered(), "the call was to go round, and was answered");
    } else {
      differ(call.cutShort(), "the call went on and on");
    }
    List<Expected> expected = new ArrayList<>();
    flatten(trace.hops(), expected);
    outside(trace).ifPresent(expected::add);
    var real = call.arrivals();
    boolean loops = trace.outcome() instanceof Outcome.Loops;
    int compared = loops ? Math.min(expected.size(), real.size()) : expected.size();
    for (int i = 0; i < compared; i++) {
      if (i >= real.size()) {
        differ(
            true, "the simulator goes on to %s; the real call does not".formatted(expected.get(i)));
        return;
      }
      arrival(expected.get(i), real.get(i), callerNumber, loops && i == compared - 1);
      if (!differences.isEmpty()) {
        return;
      }
    }
    if (!loops) {
      differ(
          real.size() > compared,
          () ->
              "the real call goes on to %s with %s"
                  .formatted(real.get(compared).server(), real.get(compared).extension()));
      outcome(trace.outcome(), call);
    }
  }

  /** Where a call is to arrive, by which extension, and what is to be dialed there. */
  private record Expected(
      String server,
      ImmutableSet<String> contexts,
      ImmutableSet<String> extensions,
      Optional<Candidate> winner,
      Optional<Hop> hop,
      ImmutableList<String> dialed,
      Optional<String> handWritten) {
    @Override
    public String toString() {
      return server + " with " + extensions.asList().getFirst();
    }
  }

  private void flatten(List<Hop> hops, List<Expected> to) {
    for (Hop hop : hops) {
      // A number that no rule takes is refused before any step is done, unless a row does so.
      if (hop.winner().isPresent() || isLeftOut(hop)) {
        to.add(expected(hop));
      }
      for (Attempt attempt : hop.failed()) {
        if (attempt instanceof Attempt.Congested congested) {
          flatten(congested.hops(), to);
        }
      }
    }
  }

  /** Whether the number has a row of its own, and no rule takes it. */
  private boolean isLeftOut(Hop hop) {
    return !hop.dialed().isNone()
        && routing.classOfService(hop.node(), hop.caller()).rows().stream()
            .filter(row -> row.pattern().matches(hop.dialed()))
            .findFirst()
            .filter(row -> row.candidate().isEmpty())
            .isPresent();
  }

  private Expected expected(Hop hop) {
    var dialed = ImmutableList.<String>builder();
    hop.failed().forEach(attempt -> dialed(attempt.way()).ifPresent(dialed::add));
    hop.taken().flatMap(this::dialed).ifPresent(dialed::add);
    return new Expected(
        hop.node().text(),
        ImmutableSet.of(Landmarks.entry(hop.caller())),
        extensions(hop),
        hop.winner(),
        Optional.of(hop),
        dialed.build(),
        hop.taken().flatMap(this::handWritten));
  }

  private ImmutableSet<String> extensions(Hop hop) {
    if (!hop.dialed().isNone()) {
      return ImmutableSet.of(hop.dialed().digits());
    }
    return hop.caller() instanceof Caller.Via(var end)
        ? ImmutableSet.of(Landmarks.contact(network, end), Landmarks.WITHOUT_NUMBER)
        : ImmutableSet.of(Landmarks.WITHOUT_NUMBER);
  }

  private Optional<String> dialed(Way way) {
    return switch (way) {
      case Way.Onward(var by, DialedNumber sent, var _) ->
          Optional.of(Landmarks.dialed(network, by, sent));
      case Way.Out(var by, DialedNumber sent, var _) ->
          Optional.of(Landmarks.dialed(network, by, sent));
      case Way.Ends(var _, Outcome.Rings rings) ->
          contextOf(rings).isPresent()
              ? Optional.empty()
              : Optional.of(Landmarks.phone(node(rings.node()), rings.extension()));
      case Way.Ends _, Way.Refused _, Way.Outgrown _ -> Optional.empty();
    };
  }

  private Optional<String> handWritten(Way way) {
    return switch (way) {
      case Way.Ends(var _, Outcome.Unknown(var _, String context)) -> Optional.of(context);
      case Way.Ends(var _, Outcome.Rings rings) -> contextOf(rings);
      case Way.Ends _, Way.Onward _, Way.Out _, Way.Refused _, Way.Outgrown _ -> Optional.empty();
    };
  }

  /** The context written by hand that rings an extension, where one does. */
  private Optional<String> contextOf(Outcome.Rings rings) {
    return routing
        .ownNumbers(rings.node())
        .winner(rings.extension())
        .map(owner -> owner.rule().action())
        .flatMap(
            action ->
                action instanceof Action.Ring(Dialing.HandWritten(String context))
                    ? Optional.of(context)
                    : Optional.empty());
  }

  private Node node(NodeName name) {
    return network.node(name).orElseThrow();
  }

  /** Where the call arrives beyond the network. */
  private Optional<Expected> outside(Trace trace) {
    return switch (trace.outcome()) {
      case Outcome.Rings rings ->
          contextOf(rings).isPresent()
              ? Optional.empty()
              : Optional.of(beyond(World.PHONE + rings.extension().digits()));
      case Outcome.Leaves(var _, TrunkName trunk, DialedNumber number) ->
          Optional.of(number.isNone() ? customer(trunk) : beyond(number.digits()));
      case Outcome.Rejected _, Outcome.Loops _, Outcome.Unknown _ -> Optional.empty();
    };
  }

  /** SIP calls the contact of a registration; IAX2 knows none. */
  private Expected customer(TrunkName name) {
    Trunk trunk = network.trunk(end(name)).orElseThrow();
    return beyond(
        trunk.protocol() == Protocol.SIP
            ? World.CUSTOMER + trunk.settings().account().orElseThrow()
            : Landmarks.WITHOUT_NUMBER);
  }

  private TrunkEnd end(TrunkName trunk) {
    return network.ends().filter(end -> end.trunk().equals(trunk)).findFirst().orElseThrow();
  }

  private static Expected beyond(String extension) {
    return new Expected(
        LabNetwork.OUTSIDE,
        ImmutableSet.of(World.CONTEXT),
        ImmutableSet.of(extension),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        Optional.empty());
  }

  private void arrival(Expected expected, Arrival real, String callerNumber, boolean last) {
    differ(
        !expected.server().equals(real.server())
            || !expected.contexts().contains(real.context())
            || !expected.extensions().contains(real.extension()),
        () ->
            "the simulator goes on to %s (%s); the real call to %s with %s (%s)"
                .formatted(
                    expected,
                    expected.contexts().asList().getFirst(),
                    real.server(),
                    real.extension(),
                    real.context()));
    if (!differences.isEmpty() || expected.hop().isEmpty()) {
      return;
    }
    differ(
        !callerNumber.equals(real.callerNumber()),
        () ->
            "at %s the caller is %s; the call was placed by %s"
                .formatted(real.server(), real.callerNumber(), callerNumber));
    expected.winner().ifPresent(winner -> rule(expected.hop().orElseThrow(), winner, real));
    var targets = real.dialed().stream().map(Arrival.Dialed::target).toList();
    // A call that is ended on its way round has not done its last step.
    differ(
        !expected.dialed().equals(targets) && !last,
        () ->
            "at %s the simulator dials %s; the real server %s"
                .formatted(real.server(), expected.dialed(), targets));
    differ(
        !expected.handWritten().equals(real.handWritten()),
        () ->
            "at %s the call is handed to %s; in reality to %s"
                .formatted(
                    real.server(),
                    expected.handWritten().orElse("nobody"),
                    real.handWritten().orElse("nobody")));
  }

  /** The row of the dialplan that took the number is one of the winner's rule. */
  private void rule(Hop hop, Candidate winner, Arrival real) {
    if (hop.dialed().isNone()) {
      return;
    }
    var rule =
        routing.classOfService(hop.node(), hop.caller()).rows().stream()
            .filter(row -> Landmarks.extensions(row.pattern()).contains(real.chosen()))
            .flatMap(row -> row.candidate().stream())
            .map(Candidate::rule)
            .findFirst();
    differ(
        rule.isEmpty() || !rule.get().equals(winner.rule()),
        () ->
            "at %s the simulator takes %s of %s; the real server the extension %s, of %s"
                .formatted(
                    real.server(),
                    winner,
                    winner.rule().origin().span(),
                    real.chosen(),
                    rule.map(other -> other.origin().span().toString()).orElse("no rule")));
  }

  private void outcome(Outcome outcome, PlacedCall call) {
    switch (outcome) {
      case Outcome.Rings _, Outcome.Leaves _, Outcome.Unknown _ ->
          differ(!call.answered(), () -> "nobody answered; the cause is " + call.cause());
      case Outcome.Rejected(var _, Reason reason) -> {
        differ(call.answered(), "the call was to be rejected, and was answered");
        // One that the first node's dialplan does not know at all is given no cause.
        differ(
            call.cause().isPresent() && call.cause().getAsInt() != Landmarks.cause(reason),
            () ->
                "the call is rejected with cause %d (%s); the real cause is %s"
                    .formatted(Landmarks.cause(reason), reason, call.cause()));
      }
      case Outcome.Loops _ -> {}
    }
  }

  private void differ(boolean differs, String how) {
    differ(differs, () -> how);
  }

  private void differ(boolean differs, Supplier<String> how) {
    if (differs) {
      differences.add(how.get());
    }
  }
}
