package org.trunklang.analyze.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.model.Down;
import org.trunklang.routing.CallState;
import org.trunklang.source.Span;

/**
 * A call that goes round for ever.
 *
 * @param down what must not work for that
 * @param cycle the states from the one that comes again
 * @param patterns of the rules that send it round; at least one
 */
public record CallLoops(
    CallState start, Down down, ImmutableList<CallState> cycle, ImmutableSet<Span> patterns)
    implements Problem {
  private static final int MOST_SHOWN = 4;

  @Override
  public Diagnostic explain() {
    Span first = patterns.iterator().next();
    var diagnostic =
        Diagnostic.of(Code.CALL_LOOPS, first, "calls can go round for ever%s", whileDown())
            .example("dialing `%s` by %s: %s", start.number(), start.place(), round());
    for (Span other : patterns.stream().skip(1).limit(MOST_SHOWN).toList()) {
      diagnostic = diagnostic.label(other, "sends them on");
    }
    return diagnostic.help(
        "let one of these rules not serve the trunk by which the call comes back, or take fewer"
            + " numbers");
  }

  private String whileDown() {
    String names =
        Stream.concat(down.trunks().stream(), down.nodes().stream())
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(" and "));
    return names.isEmpty() ? "" : " while " + names + " is down";
  }

  private String round() {
    String states =
        cycle.stream()
            .limit(MOST_SHOWN)
            .map(state -> "`" + state.number() + "` at `" + state.place().node() + "`")
            .collect(Collectors.joining(", then "));
    return states + (cycle.size() > MOST_SHOWN ? " …" : "") + ", and so on";
  }
}
