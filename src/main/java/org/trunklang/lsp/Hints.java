package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.model.Action;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.model.Reason;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialPattern;
import org.trunklang.numbers.NumberSet;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** Beside a destination at another node, what becomes of the calls there. */
final class Hints {
  private static final int MOST_PATTERNS = 8;

  private Hints() {}

  /** Those of a part of a file. Of a rule that several nodes take from a profile there are none. */
  static List<InlayHint> of(Project project, SourceFile source, Range part) {
    if (project.leavesCallsOpen()) {
      return List.of();
    }
    int start = Places.offset(source, part.getStart());
    int end = Places.offset(source, part.getEnd());
    var fates = project.legFates();
    var hints = new ArrayList<InlayHint>();
    for (Rule rule : Rules.in(project, source)) {
      if (rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)) {
        for (int i = 0; i < legs.size(); i++) {
          Leg leg = legs.get(i);
          if (start <= leg.span().end() && leg.span().end() <= end) {
            project.checkpoint().pass();
            ImmutableMap<Ending, NumberSet> ends = fates.of(rule, i);
            if (!ends.isEmpty()) {
              hints.add(hint(whole(project, leg), ends));
            }
          }
        }
      }
    }
    return hints;
  }

  /** With what is prepended there. */
  private static Span whole(Project project, Leg leg) {
    var place = new Documents.Place(leg.span().file(), leg.span().start());
    return Nesting.innermost(project, place, org.trunklang.syntax.Leg.class)
        .map(org.trunklang.syntax.Leg::span)
        .orElse(leg.span());
  }

  private static InlayHint hint(Span leg, ImmutableMap<Ending, NumberSet> ends) {
    var hint = new InlayHint(Places.position(leg.file(), leg.end()), Either.forLeft(label(ends)));
    hint.setPaddingLeft(true);
    hint.setTooltip(
        ends.entrySet().stream()
            .map(each -> words(each.getKey()) + ": " + patterns(each.getValue()))
            .collect(Collectors.joining("\n")));
    return hint;
  }

  /** How many end in each way is said where there are several ways, and it can be counted. */
  private static String label(ImmutableMap<Ending, NumberSet> ends) {
    boolean countable = ends.size() > 1 && ends.values().stream().noneMatch(NumberSet::isOpen);
    BigInteger all =
        ends.values().stream().map(Hints::count).reduce(BigInteger.ZERO, BigInteger::add);
    return ends.entrySet().stream()
        .map(
            each ->
                words(each.getKey())
                    + (countable ? " " + count(each.getValue()) + " of " + all : ""))
        .collect(Collectors.joining(", "));
  }

  private static BigInteger count(NumberSet numbers) {
    BigInteger count = BigInteger.ZERO;
    for (int length = 0; !numbers.isOpen() && length <= numbers.settledLength(); length++) {
      count = count.add(numbers.count(length));
    }
    return count;
  }

  private static String patterns(NumberSet numbers) {
    ImmutableList<DialPattern> patterns = numbers.patterns();
    return Stream.concat(
            patterns.stream().limit(MOST_PATTERNS).map(DialPattern::toString),
            patterns.size() > MOST_PATTERNS ? Stream.of("…") : Stream.of())
        .collect(Collectors.joining(", "));
  }

  private static String words(Ending ending) {
    return switch (ending) {
      case Ending.Rings(NodeName node, var _) -> "rings at " + node;
      case Ending.Leaves(var _, TrunkName trunk, var _) -> "leaves by " + trunk;
      case Ending.Rejected(NodeName node, Reason reason) -> "rejected " + reason + " at " + node;
      case Ending.Loops() -> "loops";
      case Ending.Unknown(NodeName node, String context) -> "native \"" + context + "\" at " + node;
    };
  }
}
