package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Optional;
import org.trunklang.analyze.Sendings.Sending;
import org.trunklang.analyze.problem.InboundNotCalled;
import org.trunklang.analyze.problem.InboundNotCalled.Other;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Caller;
import org.trunklang.model.Network;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.source.Span;

/**
 * Inbound rules that win none of the numbers that come by their trunks. Exact. A rule that
 * would win none whatever came is no news: that is.
 */
final class Uncalled {
  private final Routing routing;
  private final Winning winning;
  private final Replay replay;
  private final Sendings sendings;

  private Uncalled(Routing routing, Winning winning, Replay replay) {
    this.routing = routing;
    this.winning = winning;
    this.replay = replay;
    this.sendings = new Sendings(routing, winning);
  }

  /** One for each rule as it is written; of a profile, where that is so at every node. */
  static ImmutableList<Problem> problems(Routing routing, Winning winning, Replay replay) {
    return new Uncalled(routing, winning, replay).find();
  }

  private ImmutableList<Problem> find() {
    SetMultimap<Span, Rule> written = LinkedHashMultimap.create();
    for (Node node : routing.network().nodes().values()) {
      node.rules().stream()
          .filter(rule -> rule.kind() == Rule.Kind.INBOUND)
          .forEach(rule -> written.put(rule.origin().span(), rule));
    }
    var problems = ImmutableList.<Problem>builder();
    for (Span each : written.keySet()) {
      if (written.get(each).stream().allMatch(this::isUncalled)) {
        Rule first = written.get(each).iterator().next();
        problems.add(new InboundNotCalled(first.patterns().getFirst(), other(first)));
      }
    }
    return problems.build();
  }

  private boolean isUncalled(Rule rule) {
    boolean wins = false;
    for (TrunkEnd end : ends(rule)) {
      ClassOfService callers = routing.classOfService(end.at(), new Caller.Via(end));
      NumberSet won = won(rule, callers);
      if (!won.isEmpty() && canBring(end, won)) {
        return false;
      }
      wins |= winsWithoutNumber(rule, callers) || !winning.wonBy(rule, callers).isEmpty();
    }
    return wins;
  }

  /** What it shares with a rule that does the same, it may be there for. */
  private NumberSet won(Rule rule, ClassOfService callers) {
    NumberSet won =
        winsWithoutNumber(rule, callers)
            ? winning.space().of(DialedNumber.NONE)
            : winning.space().none();
    for (Plan plan : winning.all(callers)) {
      if (Winning.candidate(plan).rule().equals(rule)) {
        won = won.union(winning.wonOrShared(plan, callers));
      }
    }
    return won;
  }

  private static boolean winsWithoutNumber(Rule rule, ClassOfService callers) {
    return callers
        .planWithoutNumber()
        .candidate()
        .filter(winner -> winner.rule().equals(rule))
        .isPresent();
  }

  /** Anything may come from outside. */
  private boolean canBring(TrunkEnd end, NumberSet numbers) {
    return end.opposite()
        .map(far -> sendings.by(far).stream().anyMatch(each -> sendings.brings(each, numbers)))
        .orElse(true);
  }

  private ImmutableSet<TrunkEnd> ends(Rule rule) {
    Network network = routing.network();
    var ends = ImmutableSet.<TrunkEnd>builder().addAll(rule.audience().ends());
    network.meshes().values().stream()
        .filter(mesh -> rule.audience().meshes().contains(mesh.name()))
        .forEach(
            mesh ->
                mesh.members().stream()
                    .filter(far -> !far.equals(rule.node()))
                    .forEach(far -> ends.add(mesh.end(rule.node(), far))));
    return ends.build();
  }

  /** What comes by the trunks of a rule that wins none of it; a number where there is one. */
  private Optional<Other> other(Rule rule) {
    return other(rule, winning.space().any()).or(() -> other(rule, winning.space().all()));
  }

  private Optional<Other> other(Rule rule, NumberSet among) {
    for (TrunkEnd end : ends(rule)) {
      for (Sending sending : end.opposite().map(sendings::by).orElse(ImmutableList.of())) {
        Optional<DialedNumber> dialed =
            sendings.bringing(sending, among).intersection(among).example();
        if (dialed.isPresent()) {
          return Optional.of(shown(rule, end, sending, dialed.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Other shown(Rule rule, TrunkEnd end, Sending sending, DialedNumber dialed) {
    DialedNumber arriving = sending.arriving(dialed);
    boolean isTaken =
        replay
            .winnerAtFarEnd(sending.callers(), dialed, end.opposite().orElseThrow(), arriving)
            .filter(winner -> winner.rule().equals(rule))
            .isPresent();
    checkState(!isTaken, "%s takes %s by %s", rule, arriving, end);
    return new Other(sending.callers().node(), dialed, arriving);
  }
}
