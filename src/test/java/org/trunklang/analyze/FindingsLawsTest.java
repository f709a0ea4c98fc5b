package org.trunklang.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trunklang.analyze.problem.AdvertisedHidden;
import org.trunklang.analyze.problem.CallLoops;
import org.trunklang.analyze.problem.ExtensionSwallowed;
import org.trunklang.analyze.problem.FarEndTakesNone;
import org.trunklang.analyze.problem.FarEndTakesSome;
import org.trunklang.analyze.problem.InboundNotCalled;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.Down;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Outcome;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.routing.Shadows;
import org.trunklang.routing.Step;
import org.trunklang.routing.Way;
import org.trunklang.routing.problem.RuleNeverWins;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.source.Span;

/** What `check` finds about the numbers of rules, against every short number of random networks. */
final class FindingsLawsTest {
  /** 4 stands for all digits that no pattern names. */
  private static final List<DialedNumber> NUMBERS = numbersUpTo(5);

  private int seen = 0;

  private static List<DialedNumber> numbersUpTo(int length) {
    var numbers = new ArrayList<>(List.of(""));
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      if (number.length() < length) {
        for (char next : ImmutableList.of('1', '2', '3', '4', '*')) {
          if (number.length() < 3 || (next != '*' && !number.contains("*"))) {
            numbers.add(number + next);
          }
        }
      }
    }
    return numbers.stream().map(DialedNumber::of).toList();
  }

  /** What becomes of the numbers that a rule sends by one of its destinations. */
  private record Sent(boolean some, boolean taken, boolean refused) {}

  @Test
  void r_4_86_and_r_4_87_a_far_end_takes_none_or_some_as_its_rules_say() {
    PeacefulNetworks.forEach(
        6_000,
        (routing, _) -> {
          Set<Leg> none = new HashSet<>();
          for (Problem problem : RuleFindings.of(routing).farEndsThatTakeNone()) {
            none.add(((FarEndTakesNone) problem).leg());
          }
          Set<Leg> some = new HashSet<>();
          for (Problem problem : RuleFindings.of(routing).farEndsThatTakeSome()) {
            some.add(((FarEndTakesSome) problem).leg());
          }
          seen += none.size();
          for (Node node : routing.network().nodes().values()) {
            for (Rule rule : node.rules()) {
              if (isWritten(rule) && rule.action() instanceof Action.Send(var legs, var _)) {
                for (Leg leg : legs) {
                  Sent sent = sent(routing, node, rule, leg);
                  boolean isTaken = sent.taken || sharesWhatIsTaken(routing, node, rule, leg);
                  assertFalse(isTaken && none.contains(leg), () -> leg + " " + sent);
                  assertTrue(
                      isTaken
                          || !sent.some
                          || none.contains(leg)
                          || takesLongOnes(routing, rule, leg),
                      () -> leg + " " + sent + " of " + node.rules());
                  if (sent.taken && sent.refused) {
                    assertTrue(some.contains(leg), () -> leg + " " + sent);
                  }
                  assertFalse(none.contains(leg) && some.contains(leg));
                }
              }
            }
          }
        });
    assertTrue(seen > 100, () -> seen + " destinations take none");
  }

  private static Sent sent(Routing routing, Node node, Rule rule, Leg leg) {
    boolean taken = false;
    boolean refused = false;
    if (leg.destination() instanceof Destination.ToTrunk(TrunkEnd end)
        && end.opposite().isPresent()) {
      TrunkEnd far = end.opposite().get();
      ClassOfService there = routing.classOfService(far.at(), new Caller.Via(far));
      for (ClassOfService callers : routing.classesAt(node.name())) {
        for (DialedNumber number : NUMBERS) {
          var winner = number.isNone() ? null : callers.winner(number).orElse(null);
          if (winner != null && winner.rule().equals(rule)) {
            String rest = number.digits().substring(winner.strip());
            boolean takes = there.winner(DialedNumber.of(leg.prepend() + rest)).isPresent();
            taken |= takes;
            refused |= !takes;
          }
        }
      }
    }
    return new Sent(taken || refused, taken, refused);
  }

  /** Whether a number is taken that another rule wins, which is no narrower and does the same. */
  private static boolean sharesWhatIsTaken(Routing routing, Node node, Rule rule, Leg leg) {
    if (!(leg.destination() instanceof Destination.ToTrunk(TrunkEnd end))
        || end.opposite().isEmpty()) {
      return false;
    }
    TrunkEnd far = end.opposite().get();
    ClassOfService there = routing.classOfService(far.at(), new Caller.Via(far));
    for (ClassOfService callers : routing.classesAt(node.name())) {
      if (callers.rules().contains(rule)) {
        for (RulePattern pattern : rule.patterns()) {
          for (DialedNumber number : NUMBERS) {
            if (pattern.matches(number)
                && callers
                    .winner(number)
                    .filter(winner -> doesTheSame(new Candidate(rule, pattern), winner, number))
                    .isPresent()) {
              String rest = number.digits().substring(pattern.stripped().strip());
              if (there.winner(DialedNumber.of(leg.prepend() + rest)).isPresent()) {
                return true;
              }
            }
          }
        }
      }
    }
    return false;
  }

  private static boolean doesTheSame(Candidate one, Candidate other, DialedNumber number) {
    return one.numbers().contains(other.numbers()) == other.numbers().contains(one.numbers())
        && sent(one, number).equals(sent(other, number));
  }

  /** Each destination, with what is sent there. */
  private static List<String> sent(Candidate by, DialedNumber number) {
    String rest = number.digits().substring(by.strip());
    return by.rule().action() instanceof Action.Send(var legs, var _)
        ? legs.stream()
            .map(
                leg ->
                    switch (leg.destination()) {
                      case Destination.ToTrunk _,
                          Destination.ToMesh _,
                          Destination.Local _,
                          Destination.Native _ ->
                          leg.destination() + leg.prepend() + rest;
                      case Destination.ToExtension _, Destination.Reject _ ->
                          leg.destination().toString();
                    })
            .toList()
        : List.of(by.toString());
  }

  /** Whether what is taken may be longer than the numbers that are tried. */
  private static boolean takesLongOnes(Routing routing, Rule rule, Leg leg) {
    TrunkEnd far = ((Destination.ToTrunk) leg.destination()).end().opposite().orElseThrow();
    int strip = rule.patterns().getFirst().stripped().strip();
    return routing.classOfService(far.at(), new Caller.Via(far)).candidates().stream()
        .anyMatch(taker -> taker.numbers().minLength() + strip > 5);
  }

  private static boolean isWritten(Rule rule) {
    return rule.kind() == Rule.Kind.ROUTE || rule.kind() == Rule.Kind.INBOUND;
  }

  @Test
  void r_4_88_an_extension_is_swallowed_when_a_route_wins_it() {
    PeacefulNetworks.forEach(
        12_000,
        (routing, _) -> {
          List<Problem> problems = RuleFindings.of(routing).hiddenNumbers();
          for (Problem problem : problems) {
            if (problem instanceof ExtensionSwallowed lost) {
              var phones = routing.classOfService(lost.node(), Caller.PHONES);
              assertTrue(lost.extensions().matches(lost.number()));
              assertEquals(
                  Rule.Kind.ROUTE, phones.winner(lost.number()).orElseThrow().rule().kind());
              seen++;
            }
          }
          for (Node node : routing.network().nodes().values()) {
            var phones = routing.classOfService(node.name(), Caller.PHONES);
            for (Rule rule : node.rules()) {
              if (rule.kind() == Rule.Kind.EXTENSIONS
                  && NUMBERS.stream().anyMatch(n -> isSwallowed(rule, phones, n))
                  && winsSome(routing, node, rule)) {
                assertTrue(
                    problems.stream()
                        .anyMatch(
                            problem ->
                                problem instanceof ExtensionSwallowed lost
                                    && rule.patterns().contains(lost.extensions())),
                    () -> rule + " of " + node);
              }
            }
          }
        });
    assertTrue(seen > 20, () -> seen + " are swallowed");
  }

  private static boolean isSwallowed(Rule rule, ClassOfService phones, DialedNumber number) {
    return rule.patterns().stream().anyMatch(pattern -> pattern.matches(number))
        && phones.winner(number).filter(w -> w.rule().kind() == Rule.Kind.ROUTE).isPresent();
  }

  private static boolean winsSome(Routing routing, Node node, Rule rule) {
    return routing.classesAt(node.name()).stream()
        .anyMatch(
            callers ->
                NUMBERS.stream()
                    .anyMatch(
                        n -> callers.winner(n).filter(w -> w.rule().equals(rule)).isPresent()));
  }

  @Test
  void r_4_89_an_advertised_number_is_hidden_when_a_written_rule_wins_it() {
    PeacefulNetworks.forEach(
        6_000,
        (routing, _) -> {
          Set<ImmutableList<Span>> told = new HashSet<>();
          for (Problem problem : RuleFindings.of(routing).hiddenNumbers()) {
            if (problem instanceof AdvertisedHidden(var _, var winner, var hidden)) {
              for (var each : hidden) {
                told.add(ImmutableList.of(each.advertised().span(), winner.span()));
                assertTrue(each.advertised().matches(each.number()));
              }
            }
          }
          Set<Span> expected = new LinkedHashSet<>();
          for (Node node : routing.network().nodes().values()) {
            var phones = routing.classOfService(node.name(), Caller.PHONES);
            for (DialedNumber number : NUMBERS) {
              for (Candidate candidate :
                  number.isNone() ? List.<Candidate>of() : phones.candidates()) {
                if (candidate.rule().kind() == Rule.Kind.ADVERTISED
                    && candidate.pattern().matches(number)
                    && hides(phones.winner(number).orElseThrow().rule(), candidate)) {
                  expected.add(candidate.pattern().span());
                }
              }
            }
          }
          seen += told.size();
          for (Span span : expected) {
            assertTrue(told.stream().anyMatch(pair -> pair.getFirst().equals(span)));
          }
        });
    assertTrue(seen > 20, () -> seen + " are hidden");
  }

  private static boolean hides(Rule winner, Candidate advertised) {
    boolean derived = winner.kind() == Rule.Kind.ADVERTISED || winner.kind() == Rule.Kind.HOME_CODE;
    return !derived
        && !first(winner).equals("any")
        && !first(winner).equals(first(advertised.rule()));
  }

  /** The node that a rule sends its calls to first; a mesh stands for all. */
  private static Object first(Rule rule) {
    if (rule.action() instanceof Action.Send(var legs, var _)) {
      return switch (legs.getFirst().destination()) {
        case Destination.ToTrunk(TrunkEnd end) -> end.farNode().map(NodeName::text).orElse("out");
        case Destination.ToMesh _ -> "any";
        case Destination.ToExtension _,
            Destination.Local _,
            Destination.Reject _,
            Destination.Native _ ->
            "here";
      };
    }
    return "here";
  }

  @Test
  void r_4_90_an_inbound_rule_is_unused_when_it_wins_nothing_that_comes_by_its_trunks() {
    PeacefulNetworks.forEach(
        6_000,
        (routing, _) -> {
          Set<Span> neverWin = new HashSet<>();
          for (Problem problem : Shadows.problems(routing)) {
            neverWin.add(((RuleNeverWins) problem).patterns().getFirst().span());
          }
          Set<Span> told = new HashSet<>();
          for (Problem problem : RuleFindings.of(routing).unused()) {
            if (problem instanceof InboundNotCalled uncalled) {
              told.add(uncalled.pattern().span());
              seen += uncalled.other().isPresent() ? 1 : 0;
            }
          }
          Set<Called> called = called(routing);
          for (Node node : routing.network().nodes().values()) {
            for (Rule rule : node.rules()) {
              if (rule.kind() == Rule.Kind.INBOUND) {
                Span span = rule.patterns().getFirst().span();
                boolean isCalled = called.contains(new Called(rule, true));
                assertFalse(told.contains(span) && isCalled, () -> rule + " is called");
                assertFalse(told.contains(span) && neverWin.contains(span), () -> rule + " twice");
                assertTrue(
                    isCalled || told.contains(span) || !called.contains(new Called(rule, false)),
                    () -> rule + " is not called");
              }
            }
          }
        });
    assertTrue(seen > 100, () -> seen + " get other numbers");
  }

  /** A rule that wins a short number, or one that comes to it. */
  private record Called(Rule rule, boolean comes) {}

  /** The rule that wins a number, and those that would do the same with it. */
  private static Set<Called> calledWith(
      Candidate winner, List<Candidate> all, DialedNumber number) {
    Set<Called> called = new HashSet<>();
    called.add(new Called(winner.rule(), true));
    all.stream()
        .filter(each -> each.rule().kind() == Rule.Kind.INBOUND)
        .filter(each -> each.pattern().matches(number) && doesTheSame(each, winner, number))
        .forEach(each -> called.add(new Called(each.rule(), true)));
    return called;
  }

  private static Set<Called> called(Routing routing) {
    Set<Called> called = new HashSet<>();
    Set<ClassOfService> done = new HashSet<>();
    for (Place place : EntryPoints.all(routing)) {
      boolean fromOutside =
          place.caller() instanceof Caller.Via(TrunkEnd end) && end.leavesTheNetwork();
      if (done.add(place.classOfService()) || fromOutside) {
        for (DialedNumber number : NUMBERS) {
          Step step = routing.step(place, number);
          step.winner().ifPresent(won -> called.add(new Called(won.rule(), fromOutside)));
          step.winner().ifPresent(won -> called.add(new Called(won.rule(), false)));
          for (Way way : step.ways()) {
            if (way instanceof Way.Onward(var _, DialedNumber sent, Place arrival)) {
              ClassOfService there = arrival.classOfService();
              there
                  .winner(sent)
                  .ifPresent(won -> called.addAll(calledWith(won, there.candidates(), sent)));
            }
          }
        }
      }
    }
    return called;
  }

  @Test
  void r_4_84_calls_that_go_round_while_something_is_down_do_so() {
    PeacefulNetworks.forEach(
        12_000,
        (routing, _) -> {
          var simulator = Simulator.of(routing);
          for (Problem problem : Loops.problems(routing)) {
            if (problem instanceof CallLoops loop && !loop.down().equals(Down.NOTHING)) {
              var trace =
                  simulator.simulate(loop.start().place(), loop.start().number(), loop.down());
              assertTrue(trace.outcome() instanceof Outcome.Loops, trace::toString);
              seen++;
            }
          }
        });
    assertTrue(seen > 20, () -> seen + " loops need a failure");
  }
}
