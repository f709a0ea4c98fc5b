package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.asterisk.Dialplan.Step;
import org.trunklang.asterisk.Effect.Hop;
import org.trunklang.model.Action;
import org.trunklang.model.CallOptions;
import org.trunklang.model.Destination;
import org.trunklang.model.Dialing;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;

/**
 * The steps of one effect. They are given the dialable characters of the number in ARG1, its length
 * as dialed in ARG2, and in ARG3 how many characters to strip; every path ends with a hang-up or
 * leaves for a context written by hand.
 */
final class RouteSteps {
  /** How long a destination rings when no rule says so, in seconds: nothing rings for ever. */
  static final int DEFAULT_TIMEOUT = 180;

  private static final String STRIPPED = "${ARG1:${ARG3}}";

  private final Site site;
  private final LookUps lookUps;

  RouteSteps(Site site, LookUps lookUps) {
    this.site = site;
    this.lookUps = lookUps;
  }

  ImmutableList<Exten> of(Effect effect) {
    var steps = new Steps();
    switch (effect) {
      case Effect.Ring(Dialing dialing) -> {
        steps.check();
        ring(steps, dialing, STRIPPED, CallOptions.NONE);
      }
      case Effect.CallAccount(TrunkEnd end) -> {
        steps.check();
        steps.dial(trunk(end, ""), CallOptions.NONE);
      }
      case Effect.Send send -> send(steps, send);
    }
    return ImmutableList.of(new Exten(Note.NONE, ExtenName.WITHOUT_NUMBER, steps.build()));
  }

  private void send(Steps steps, Effect.Send send) {
    if (send.hasNumber()) {
      steps.check();
    }
    for (Hop hop : send.hops()) {
      hop(steps, hop, send);
    }
  }

  private void hop(Steps steps, Hop hop, Effect.Send send) {
    CallOptions options = send.options();
    switch (hop.destination()) {
      case Destination.ToTrunk(TrunkEnd end) ->
          steps.dial(trunk(end, number(steps, hop, send)), options);
      case Destination.ToMesh(var mesh) -> {
        String number = number(steps, hop, send);
        steps.lookUp(lookUps.mesh(mesh), number, options);
      }
      case Destination.Local() -> {
        String number = number(steps, hop, send);
        steps.lookUp(lookUps.local(), number, options);
      }
      case Destination.ToExtension(DialedNumber extension) -> ownNumber(steps, extension, options);
      case Destination.Reject(var reason) -> steps.end(Call.hangup(Causes.of(reason)));
      case Destination.Native(String context) -> {
        String number = number(steps, hop, send);
        ContextName there = ContextName.handWritten(context);
        steps.end(number.isEmpty() ? Call.goTo(there) : Call.goTo(there, number));
      }
    }
  }

  /** The number sent on a hop, as an expression; nothing where the call carries none. */
  private static String number(Steps steps, Hop hop, Effect.Send send) {
    return send.hasNumber() ? steps.number(hop.prepend()) : hop.prepend();
  }

  /** A number of this node that stands in the source: who has it is known now. */
  private void ownNumber(Steps steps, DialedNumber number, CallOptions options) {
    Optional<Candidate> owner = site.routing().ownNumbers(site.node().name()).winner(number);
    if (owner.isEmpty()) {
      steps.end(Call.hangup(Causes.UNALLOCATED));
      return;
    }
    Rule rule = owner.get().rule();
    switch (rule.action()) {
      case Action.Ring(Dialing dialing) -> ring(steps, dialing, number.digits(), options);
      case Action.CallAccount(TrunkEnd end) -> steps.dial(trunk(end, ""), options);
      case Action.Send _ -> throw new IllegalStateException(rule.kind() + " as own number");
    }
  }

  private void ring(Steps steps, Dialing dialing, String number, CallOptions options) {
    switch (dialing) {
      case Dialing.Endpoint() -> steps.dial(DialTarget.phone(site.sip(), number), options);
      case Dialing.HandWritten(String context) ->
          steps.end(Call.goTo(ContextName.handWritten(context), number));
    }
  }

  private String trunk(TrunkEnd end, String number) {
    return DialTarget.trunk(site.wire(end), site.sip(), number);
  }

  /** Collects steps, and knows whether the last one is the end of the path. */
  private static final class Steps {
    private final ImmutableList.Builder<Step> steps = ImmutableList.builder();
    private boolean ended = false;
    private String prepended = "";

    /** Refuses what holds more than dialable characters. */
    void check() {
      add(Refusals.check());
    }

    /** The number with something in front of it, as an expression. */
    String number(String prepend) {
      if (prepend.isEmpty()) {
        return STRIPPED;
      }
      if (!prepend.equals(prepended)) {
        add(Call.set("LOCAL(NUMBER)", prepend + STRIPPED));
        add(Call.goToIf("${LEN(${NUMBER})} > " + DialedNumber.MAX_LENGTH, Refusals.TOO_LONG));
        prepended = prepend;
      }
      return "${NUMBER}";
    }

    void dial(String target, CallOptions options) {
      add(DialContext.dial(target, timeout(options), music(options)));
    }

    void lookUp(ContextName table, String number, CallOptions options) {
      if (number.isEmpty()) {
        end(Call.hangup(Causes.UNALLOCATED));
      } else {
        add(LookUps.call(table, number, timeout(options), music(options)));
      }
    }

    void end(Call call) {
      add(call);
      ended = true;
    }

    ImmutableList<Step> build() {
      if (!ended) {
        add(Call.hangup(Causes.CONGESTION));
      }
      return steps.build();
    }

    private void add(Call call) {
      // What cannot be reached would only puzzle whoever reads it.
      if (!ended) {
        steps.add(new Step("", call));
      }
    }

    private static String timeout(CallOptions options) {
      return Long.toString(
          options.timeout().map(Duration::toSeconds).orElse((long) DEFAULT_TIMEOUT));
    }

    private static String music(CallOptions options) {
      return options.music().map(name -> new Music(name).option()).orElse("");
    }
  }
}
