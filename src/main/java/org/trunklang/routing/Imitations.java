package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Rewrite;
import org.trunklang.numbers.Symbols;
import org.trunklang.numbers.Uncovered;
import org.trunklang.routing.problem.EmergencyImitated;
import org.trunklang.routing.problem.EmergencyImitated.Case;
import org.trunklang.source.Span;

/**
 * Numbers that leave a node as an emergency number of the node, or begin like one because of what
 * was prepended. Exact for every rule and every trunk as its destination: the numbers that
 * a rule sends so are one pattern, and those that others win are taken out of it.
 */
final class Imitations {
  private static final DialPattern ANYTHING =
      DialPattern.of(ImmutableIntArray.of(), DialPattern.Tail.ZERO_OR_MORE);

  private final Routing routing;
  private final Node node;
  private final ImmutableList<SettledSet> settled;

  /** What is an emergency call already; another number imitates. */
  private final ImmutableList<DialPattern> asDialed;

  /** The first of those that leave as the same number. */
  private final ImmutableList<EmergencyNumber> different;

  private record Leaving(RulePattern pattern, boolean outside) {}

  /** The places that a finding names. */
  private record Told(Span pattern, boolean outside, ImmutableList<Span> numbers) {
    static Told by(EmergencyImitated problem) {
      return new Told(
          problem.pattern().span(),
          problem.outside(),
          problem.cases().stream()
              .map(each -> each.number().span())
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private Imitations(Routing routing, Node node) {
    this.routing = routing;
    this.node = node;
    this.settled = routing.classOfService(node.name(), Caller.PHONES).settled();
    Set<DialedNumber> seen = new HashSet<>();
    this.different =
        node.emergency().stream()
            .filter(number -> seen.add(number.leavesAs()))
            .collect(ImmutableList.toImmutableList());
    this.asDialed =
        node.emergency().stream()
            .map(number -> DialPattern.single(number.dialed().digits()))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * One for each pattern and kind of trunk; of a profile that many nodes take, at the first of
   * them.
   */
  static ImmutableList<Problem> of(Routing routing) {
    Set<Told> told = new HashSet<>();
    var problems = ImmutableList.<Problem>builder();
    for (Node node : routing.network().nodes().values()) {
      if (!node.emergency().isEmpty()) {
        for (EmergencyImitated problem : new Imitations(routing, node).find()) {
          if (told.add(Told.by(problem))) {
            problems.add(problem);
          }
        }
      }
    }
    return problems.build();
  }

  private List<EmergencyImitated> find() {
    SetMultimap<Leaving, Case> cases = LinkedHashMultimap.create();
    for (SettledSet set : settled) {
      Candidate candidate = set.winner().orElse(null);
      if (candidate != null
          && candidate.rule().action() instanceof Action.Send(ImmutableList<Leg> legs, var _)) {
        for (Leg leg : legs) {
          if (leg.destination() instanceof Destination.ToTrunk(TrunkEnd end)) {
            for (EmergencyNumber number : different) {
              imitation(set, candidate.strip(), leg.prepend(), end, number)
                  .ifPresent(
                      found -> cases.put(new Leaving(candidate.pattern(), isOutside(end)), found));
            }
          }
        }
      }
    }
    var found = new ArrayList<EmergencyImitated>();
    cases
        .asMap()
        .forEach(
            (leaving, imitated) ->
                found.add(
                    new EmergencyImitated(
                        node.name(),
                        leaving.pattern,
                        leaving.outside,
                        ImmutableList.copyOf(imitated))));
    return found;
  }

  private boolean isOutside(TrunkEnd end) {
    return routing.network().trunk(end).filter(t -> t.shape() == Trunk.Shape.OUTBOUND).isPresent();
  }

  private Optional<Case> imitation(
      SettledSet set, int strip, String prepend, TrunkEnd by, EmergencyNumber number) {
    return rest(prepend, number.leavesAs().digits())
        .flatMap(rest -> anything(strip).then(rest).intersection(set.numbers()))
        .flatMap(dialed -> Uncovered.example(dialed, takenByOthers(set)))
        .map(dialed -> new Case(number, by, dialed, Rewrite.of(strip, prepend).apply(dialed)));
  }

  /** What must follow a prepend so that an emergency number comes out, or begins. */
  private static Optional<DialPattern> rest(String prepend, String emergency) {
    if (prepend.isEmpty()) {
      return Optional.of(DialPattern.single(emergency));
    }
    if (prepend.startsWith(emergency)) {
      return Optional.of(ANYTHING);
    }
    return emergency.startsWith(prepend)
        ? Optional.of(
            DialPattern.of(
                DialPattern.single(emergency.substring(prepend.length())).positions(),
                DialPattern.Tail.ZERO_OR_MORE))
        : Optional.empty();
  }

  /** So many characters of any kind. */
  private static DialPattern anything(int length) {
    var positions = ImmutableIntArray.builder(length);
    for (int i = 0; i < length; i++) {
      positions.add(Symbols.ANY);
    }
    return DialPattern.of(positions.build(), DialPattern.Tail.NONE);
  }

  private Iterable<DialPattern> takenByOthers(SettledSet set) {
    return Stream.concat(
            asDialed.stream(),
            settled.stream().filter(set::strictlyContains).map(SettledSet::numbers))
        .toList();
  }
}
