package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Action;
import org.trunklang.model.Caller;
import org.trunklang.model.Destination;
import org.trunklang.model.EmergencyNumber;
import org.trunklang.model.Leg;
import org.trunklang.model.Node;
import org.trunklang.model.Rule;
import org.trunklang.model.RulePattern;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.numbers.NumberSpace;
import org.trunklang.numbers.Rewrite;
import org.trunklang.numbers.Uncovered;
import org.trunklang.routing.problem.EmergencyImitated;
import org.trunklang.routing.problem.EmergencyImitated.Case;
import org.trunklang.source.Span;

/**
 * Numbers that leave a node as an emergency number of the node, or begin like one because of what
 * was prepended. Exact for every rule and every trunk or mesh as its destination: the
 * numbers that a rule sends so are one pattern, and those that others win are taken out of it.
 */
final class Imitations {
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
          for (EmergencyNumber number : different) {
            for (Case found : imitations(set, candidate, leg, number)) {
              cases.put(new Leaving(candidate.pattern(), isOutside(found.by())), found);
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

  private List<Case> imitations(
      SettledSet set, Candidate candidate, Leg leg, EmergencyNumber number) {
    Rewrite rewrite = Rewrite.of(candidate.strip(), leg.prepend());
    return switch (leg.destination()) {
      case Destination.ToTrunk(TrunkEnd by) ->
          dialed(set, rewrite, number)
              .flatMap(dialed -> Uncovered.example(dialed, takenByOthers(set)))
              .map(dialed -> new Case(number, by, dialed, rewrite.apply(dialed)))
              .stream()
              .toList();
      case Destination.ToMesh(TrunkName mesh) -> {
        var members = routing.advertised(node.name(), mesh).settled();
        DialPattern sent = after(rewrite, set.numbers());
        yield members.stream()
            .filter(member -> member.numbers().overlaps(sent))
            .flatMap(member -> imitation(set, rewrite, member, members, number).stream())
            .toList();
      }
      case Destination.ToExtension _,
          Destination.Local _,
          Destination.Reject _,
          Destination.Native _ ->
          List.of();
    };
  }

  /** By the trunk to the member of a mesh that has the number once it is rewritten. */
  private Optional<Case> imitation(
      SettledSet set,
      Rewrite rewrite,
      SettledSet member,
      ImmutableList<SettledSet> members,
      EmergencyNumber number) {
    if (member.winner().isEmpty()) {
      return Optional.empty();
    }
    Rule advertised = member.winner().get().rule();
    Rewrite whole = rewrite.then(Rewrite.of(member.winner().get().strip(), ""));
    return dialed(set, whole, number)
        .filter(dialed -> member.numbers().overlaps(after(rewrite, dialed)))
        .flatMap(dialed -> example(dialed, set, rewrite, member, members))
        .map(dialed -> new Case(number, way(advertised), dialed, whole.apply(dialed)));
  }

  private static DialPattern after(Rewrite rewrite, DialPattern dialed) {
    return dialed.strip(rewrite.strip()).prepend(rewrite.prepend());
  }

  private Optional<DialedNumber> example(
      DialPattern dialed,
      SettledSet set,
      Rewrite rewrite,
      SettledSet member,
      ImmutableList<SettledSet> members) {
    var space = new NumberSpace();
    NumberSet found = space.of(member.numbers()).minus(space.of(within(member, members)));
    return found
        .before(rewrite)
        .intersection(space.of(dialed))
        .minus(space.of(takenByOthers(set)))
        .example();
  }

  private static TrunkEnd way(Rule advertised) {
    var legs = ((Action.Send) advertised.action()).legs();
    return ((Destination.ToTrunk) legs.getFirst().destination()).end();
  }

  /** Numbers of a set that leave as an emergency number, or begin like one. */
  private static Optional<DialPattern> dialed(
      SettledSet set, Rewrite rewrite, EmergencyNumber number) {
    return Imitating.numbers(rewrite, number.leavesAs())
        .flatMap(dialed -> dialed.intersection(set.numbers()));
  }

  private Iterable<DialPattern> takenByOthers(SettledSet set) {
    return Iterables.concat(asDialed, within(set, settled));
  }

  private static List<DialPattern> within(SettledSet set, ImmutableList<SettledSet> among) {
    return among.stream().filter(set::strictlyContains).map(SettledSet::numbers).toList();
  }
}
