package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.lsp.facts.Nesting;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Rules;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.model.Action;
import org.trunklang.model.Leg;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.numbers.NumberSet;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** Beside a destination at another node, what becomes of the calls there. */
public final class Hints {
  private Hints() {}

  /**
   * A destination as it is written, which several nodes may have.
   *
   * @param index its place among those of its rule
   */
  private record Written(Span leg, int index) {}

  /** Those of a part of a file. */
  public static List<InlayHint> of(Project project, SourceFile source, Range part) {
    if (project.leavesCallsOpen()) {
      return List.of();
    }
    int start = Places.offset(source, part.getStart());
    int end = Places.offset(source, part.getEnd());
    var fates = project.legFates();
    Map<Written, ImmutableMap.Builder<NodeName, EndingsInWords>> found = new LinkedHashMap<>();
    for (Rule rule : Rules.in(project, source)) {
      if (rule.action() instanceof Action.Send(ImmutableList<Leg> legs, var _)) {
        for (int i = 0; i < legs.size(); i++) {
          Span leg = legs.get(i).span();
          if (start <= leg.end() && leg.end() <= end) {
            project.checkpoint().pass();
            ImmutableMap<Ending, NumberSet> ends = fates.of(rule, i);
            if (!ends.isEmpty()) {
              found
                  .computeIfAbsent(new Written(leg, i), _ -> ImmutableMap.builder())
                  .put(rule.node(), new EndingsInWords(ends));
            }
          }
        }
      }
    }
    return found.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> each.getKey().leg.start()))
        .map(
            each ->
                hint(
                    whole(project, each.getKey().leg),
                    new EndingsByNode(each.getValue().buildOrThrow())))
        .toList();
  }

  /** With what is prepended there. */
  private static Span whole(Project project, Span leg) {
    var place = new Place(leg.file(), leg.start());
    return Nesting.innermost(project, place, org.trunklang.syntax.Leg.class)
        .map(org.trunklang.syntax.Leg::span)
        .orElse(leg);
  }

  private static InlayHint hint(Span leg, EndingsByNode ends) {
    var hint = new InlayHint(Places.position(leg.file(), leg.end()), Either.forLeft(ends.label()));
    hint.setPaddingLeft(true);
    hint.setTooltip(ends.tooltip());
    return hint;
  }
}
