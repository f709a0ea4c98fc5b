package org.trunklang.analyze;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trunklang.analyze.problem.AdvertisedHidden;
import org.trunklang.analyze.problem.ExtensionSwallowed;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Plan;
import org.trunklang.routing.Routing;
import org.trunklang.source.Span;

/**
 * Numbers that phones cannot dial because a rule of their node has them: its own extensions
 * and those that other nodes advertise.
 */
final class Hidden {
  private record Places(Span hidden, Span winner) {}

  private final Routing routing;
  private final Winning winning;
  private final Replay replay;
  private final Set<Places> told = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Hidden(Routing routing, Winning winning, Replay replay) {
    this.routing = routing;
    this.winning = winning;
    this.replay = replay;
  }

  /** Each two rules once; of a profile that many nodes take, at the first. */
  static ImmutableList<Problem> problems(Routing routing, Winning winning, Replay replay) {
    var hidden = new Hidden(routing, winning, replay);
    routing.network().nodes().values().forEach(hidden::look);
    return ImmutableList.copyOf(hidden.problems);
  }

  private void look(Node node) {
    ClassOfService phones = routing.classOfService(node.name(), Caller.PHONES);
    var byWinner =
        MultimapBuilder.linkedHashKeys()
            .arrayListValues()
            .<RulePattern, AdvertisedHidden.Hidden>build();
    NumberSet written = winning.plans(phones).where(plan -> isWritten(rule(plan)));
    for (Candidate candidate : phones.candidates()) {
      switch (candidate.rule().kind()) {
        case EXTENSIONS, EXTENSION -> swallowed(node, phones, candidate);
        case ADVERTISED -> hidden(phones, candidate, written, byWinner);
        case ACCOUNT, HOME_CODE, ROUTE, INBOUND -> {}
      }
    }
    Multimaps.asMap(byWinner)
        .forEach(
            (winner, hidden) ->
                problems.add(
                    new AdvertisedHidden(node.name(), winner, ImmutableList.copyOf(hidden))));
  }

  private void swallowed(Node node, ClassOfService phones, Candidate extensions) {
    NumberSet all = extensions.pattern().numbers(winning.space());
    NumberSet lost = winning.where(plan -> rule(plan).kind() == Rule.Kind.ROUTE, phones, all);
    if (lost.isEmpty() || (lost.equals(all) && neverWins(node, extensions.rule()))) {
      return; // the latter is
    }
    DialedNumber number = lost.example().orElseThrow();
    Candidate winner = replay.winner(phones, number).orElseThrow();
    boolean isLost =
        extensions.pattern().matches(number) && winner.rule().kind() == Rule.Kind.ROUTE;
    checkState(isLost, "%s at %s is not lost to %s", number, node.name(), winner);
    if (isNew(extensions, winner)) {
      problems.add(
          new ExtensionSwallowed(
              node.name(), extensions.pattern(), winner.pattern(), number, lost.patterns()));
    }
  }

  private boolean neverWins(Node node, Rule rule) {
    return routing.classesAt(node.name()).stream()
        .allMatch(callers -> winning.wonBy(rule, callers).isEmpty());
  }

  private void hidden(
      ClassOfService phones,
      Candidate advertised,
      NumberSet written,
      ListMultimap<RulePattern, AdvertisedHidden.Hidden> byWinner) {
    TrunkEnd way = way(advertised.rule());
    NumberSet taken = advertised.pattern().numbers(winning.space()).intersection(written);
    if (taken.isEmpty()) {
      return; // as it should be
    }
    winning
        .where(plan -> !leadsBy(rule(plan), way.farNode().orElseThrow()), phones, taken)
        .example()
        .ifPresent(
            number -> {
              Candidate winner = replay.winner(phones, number).orElseThrow();
              boolean isHidden =
                  advertised.pattern().matches(number)
                      && isWritten(winner.rule())
                      && !leadsBy(winner.rule(), way.farNode().orElseThrow());
              checkState(isHidden, "%s at %s is not hidden by %s", number, phones.node(), winner);
              if (isNew(advertised, winner)) {
                byWinner.put(
                    winner.pattern(),
                    new AdvertisedHidden.Hidden(
                        advertised.pattern(), way.farNode().orElseThrow(), number));
              }
            });
  }

  private boolean isNew(Candidate hidden, Candidate winner) {
    return told.add(new Places(hidden.pattern().span(), winner.pattern().span()));
  }

  private static Rule rule(Plan plan) {
    return Winning.candidate(plan).rule();
  }

  private static boolean isWritten(Rule rule) {
    return switch (rule.kind()) {
      case EXTENSIONS, EXTENSION, ACCOUNT, ROUTE, INBOUND -> true;
      case HOME_CODE, ADVERTISED -> false;
    };
  }

  private static TrunkEnd way(Rule advertised) {
    var legs = ((Action.Send) advertised.action()).legs();
    return ((Destination.ToTrunk) legs.getFirst().destination()).end();
  }

  /** Whether a rule sends its calls first to a node, by whatever trunk; or asks a mesh. */
  private static boolean leadsBy(Rule rule, NodeName far) {
    return rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)
        && switch (legs.getFirst().destination()) {
          case Destination.ToTrunk(TrunkEnd end) -> end.farNode().filter(far::equals).isPresent();
          case Destination.ToMesh _ -> true;
          case Destination.ToExtension _,
              Destination.Local _,
              Destination.Reject _,
              Destination.Native _ ->
              false;
        };
  }
}
