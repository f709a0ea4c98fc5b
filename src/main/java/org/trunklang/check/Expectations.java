package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunklang.check.Ways.Way;
import org.trunklang.check.problem.CallFromDown;
import org.trunklang.check.problem.NoEntryFromOutside;
import org.trunklang.check.problem.WrongKind;
import org.trunklang.model.Down;
import org.trunklang.model.Expectation;
import org.trunklang.model.Expectation.Expected;
import org.trunklang.model.Expectation.From;
import org.trunklang.model.Expectation.Numbers;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;
import org.trunklang.syntax.Claim;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Digits;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.PatternExpr;

/** Reads what the sources claim about calls. */
final class Expectations {
  private static final ImmutableSet<Kind> NODE = ImmutableSet.of(Kind.NODE);
  private static final ImmutableSet<Kind> DOWN = ImmutableSet.of(Kind.TRUNK, Kind.MESH, Kind.NODE);
  private static final ImmutableSet<Kind> TRUNK = ImmutableSet.of(Kind.TRUNK, Kind.MESH);

  private final Names names;
  private final Patterns patterns;
  private final Ways ways;
  private final Trunks trunks;
  private final Map<NodeName, NodeDraft> nodes;
  private final Findings findings;

  Expectations(
      Names names,
      Patterns patterns,
      Ways ways,
      Trunks trunks,
      Map<NodeName, NodeDraft> nodes,
      Findings findings) {
    this.names = names;
    this.patterns = patterns;
    this.ways = ways;
    this.trunks = trunks;
    this.nodes = nodes;
    this.findings = findings;
  }

  /**
   * One for each number of a list of single numbers; one for any other set; none if it is broken.
   */
  ImmutableList<Expectation> read(Decl.Expectation written) {
    var numbers = numbers(written.numbers());
    var from = from(written.from());
    var down = written.down().isEmpty() ? Optional.of(Down.NOTHING) : down(written.down().get());
    var outcome = outcome(written.outcome());
    if (numbers.isEmpty() || from.isEmpty() || down.isEmpty() || outcome.isEmpty()) {
      return ImmutableList.of();
    }
    if (isDown(from.get(), down.get())) {
      findings.add(new CallFromDown(written.from().span(), written.down().orElseThrow().span()));
      return ImmutableList.of();
    }
    var kind =
        switch (written.kind()) {
          case EXPECT -> Expectation.Kind.EXPECT;
          case FORBID -> Expectation.Kind.FORBID;
        };
    var origin = Origins.of(written.span(), Optional.empty());
    return numbers.stream()
        .map(each -> new Expectation(origin, kind, each, from.get(), down.get(), outcome.get()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Numbers> numbers(Decl.NumbersOf written) {
    return switch (written) {
      case Decl.NumbersOf.Any(Span _) ->
          ImmutableList.of(new Numbers.Many(ImmutableList.of(DialPattern.ANY), "any"));
      case Decl.NumbersOf.Listed listed -> {
        var all =
            patterns
                .withoutStrip(listed.patterns(), Optional.empty(), "the set of a claim")
                .stream()
                .flatMap(pattern -> pattern.parts().stream())
                .collect(ImmutableList.toImmutableList());
        if (all.stream().allMatch(DialPattern::isSingle)) {
          yield all.stream()
              .map(pattern -> new Numbers.One(PatternReader.only(pattern)))
              .collect(ImmutableList.toImmutableList());
        }
        String text = text(listed.patterns().sets());
        if (!listed.patterns().exceptions().isEmpty()) {
          text += " except " + text(listed.patterns().exceptions());
        }
        yield ImmutableList.of(new Numbers.Many(all, text));
      }
    };
  }

  private static String text(ImmutableList<PatternExpr> sets) {
    return sets.stream().map(set -> set.span().text()).collect(Collectors.joining(", "));
  }

  private Optional<From> from(Claim.From written) {
    return switch (written) {
      case Claim.From.Node(Name name) -> node(name).map(From.Phones::new);
      case Claim.From.TrunkAt(Span _, Name trunk, Name at) -> {
        Optional<NodeName> node = node(at);
        if (node.isEmpty()) {
          ways.referOnly(trunk, Optional.empty());
        }
        yield node.flatMap(there -> end(trunk, there)).map(From.Trunk::new);
      }
      case Claim.From.Outside(Span span) -> {
        boolean entry =
            trunks.trunks().stream()
                .flatMap(trunk -> trunk.ends().stream())
                .anyMatch(TrunkEnd::leavesTheNetwork);
        if (!entry) {
          findings.add(new NoEntryFromOutside(span));
        }
        yield Optional.of(new From.Outside());
      }
    };
  }

  private Optional<NodeName> node(Name name) {
    return names
        .find(name, Optional.empty(), NODE)
        .map(_ -> new NodeName(name.text()))
        .filter(nodes::containsKey);
  }

  private Optional<TrunkEnd> end(Name name, NodeName node) {
    var way = ways.find(name, Optional.empty(), Optional.of(node), findings::add);
    if (way.isEmpty()) {
      return Optional.empty();
    }
    return switch (way.get()) {
      case Way.End end -> Optional.of(end.end());
      case Way.Whole(Trunks.DeclaredMesh mesh) -> {
        findings.add(
            new WrongKind(
                name.span(),
                name.text(),
                Kind.MESH.toString(),
                "a trunk or a member of a mesh",
                mesh.name()));
        yield Optional.empty();
      }
    };
  }

  private Optional<Down> down(Name name) {
    return names
        .find(name, Optional.empty(), DOWN)
        .map(
            symbol ->
                symbol.kind() == Kind.NODE
                    ? new Down(ImmutableSet.of(), ImmutableSet.of(new NodeName(name.text())))
                    : new Down(ImmutableSet.of(new TrunkName(name.text())), ImmutableSet.of()));
  }

  private static boolean isDown(From from, Down down) {
    return switch (from) {
      case From.Phones(NodeName node) -> down.nodes().contains(node);
      case From.Trunk(TrunkEnd end) -> down.cuts(end);
      case From.Outside() -> false;
    };
  }

  private Optional<Expected> outcome(Claim.Outcome written) {
    return switch (written) {
      case Claim.Outcome.Rings(Span _, Optional<Digits> extension, Optional<Name> at) -> {
        var number = extension.flatMap(digits -> patterns.number(digits, "an extension"));
        var node = at.flatMap(this::node);
        yield isBroken(extension, number) || isBroken(at, node)
            ? Optional.empty()
            : Optional.of(new Expected.Rings(number, node));
      }
      case Claim.Outcome.Reaches(Span _, Name trunk, Optional<Digits> as) -> {
        var number = number(as);
        var symbol = names.find(trunk, Optional.empty(), TRUNK);
        yield isBroken(as, number) || symbol.isEmpty()
            ? Optional.empty()
            : Optional.of(new Expected.Reaches(new TrunkName(trunk.text()), number));
      }
      case Claim.Outcome.ReachesOutside(Span _, Optional<Digits> as) -> {
        var number = number(as);
        yield isBroken(as, number)
            ? Optional.empty()
            : Optional.of(new Expected.ReachesOutside(number));
      }
      case Claim.Outcome.ReachesNative(Span _, var context) ->
          Optional.of(new Expected.ReachesNative(context.value()));
      case Claim.Outcome.IsRejected(Span _, Optional<Name> reason) ->
          Optional.of(new Expected.IsRejected(reason.flatMap(Expectations::reason)));
      case Claim.Outcome.Loops(Span _) -> Optional.of(new Expected.Loops());
    };
  }

  private Optional<DialedNumber> number(Optional<Digits> as) {
    return as.flatMap(digits -> patterns.number(digits, "the number sent"));
  }

  /** Whether something is written, and wrong. */
  private static boolean isBroken(Optional<?> written, Optional<?> read) {
    return written.isPresent() && read.isEmpty();
  }

  private static Optional<Reason> reason(Name word) {
    for (Reason reason : Reason.values()) {
      if (reason.toString().equals(word.text())) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
