package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trunklang.model.Caller;
import org.trunklang.model.Rule;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.routing.CallState;
import org.trunklang.routing.Candidate;
import org.trunklang.routing.ClassOfService;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** What the items of nodes come to. */
public final class Rules {
  private Rules() {}

  /** The rules that an item is; of a profile there is one at each node that takes it. */
  public static ImmutableList<Rule> of(Project project, Span item) {
    return project.network().nodes().values().stream()
        .flatMap(node -> node.rules().stream())
        .filter(rule -> isWritten(rule) && rule.origin().span().equals(item))
        .collect(ImmutableList.toImmutableList());
  }

  /** Those that stand in a file; of a profile one for each node that takes it. */
  public static ImmutableList<Rule> in(Project project, SourceFile source) {
    return project.network().nodes().values().stream()
        .flatMap(node -> node.rules().stream())
        .filter(rule -> isWritten(rule) && rule.origin().span().file().equals(source))
        .collect(ImmutableList.toImmutableList());
  }

  /** Others follow from declarations of another kind. */
  public static boolean isWritten(Rule rule) {
    return switch (rule.kind()) {
      case EXTENSIONS, EXTENSION, ROUTE, INBOUND -> true;
      case ACCOUNT, HOME_CODE, ADVERTISED -> false;
    };
  }

  /** Where the calls that a rule admits stand at its node: those of the phones first. */
  public static Stream<Place> places(Routing routing, Rule rule) {
    return Stream.concat(
            Stream.of(Caller.PHONES),
            routing.network().endsAt(rule.node()).stream().map(Caller.Via::new))
        .filter(rule.audience()::admits)
        .map(caller -> routing.place(rule.node(), caller));
  }

  /** A number that a rule wins, short where that is enough; empty where others win all of them. */
  public static Optional<CallState> example(
      Routing routing, Rule rule, Predicate<Candidate> patterns) {
    return places(routing, rule)
        .flatMap(
            place ->
                example(place.classOfService(), rule, patterns)
                    .map(number -> new CallState(place, number))
                    .stream())
        .findFirst();
  }

  private static Optional<DialedNumber> example(
      ClassOfService callers, Rule rule, Predicate<Candidate> patterns) {
    Predicate<Candidate> wanted =
        candidate -> candidate.rule().equals(rule) && patterns.test(candidate);
    return rule.patterns().stream()
        .map(pattern -> pattern.stripped().pattern().example())
        .filter(number -> callers.winner(number).filter(wanted).isPresent())
        .findFirst()
        .or(
            () ->
                new NumberSpace()
                    .firstMatch(callers.plans())
                    .where(plan -> plan.candidate().filter(wanted).isPresent())
                    .example());
  }
}
