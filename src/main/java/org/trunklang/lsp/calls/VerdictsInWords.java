package org.trunklang.lsp.calls;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Command;
import org.trunklang.lsp.facts.Project;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceText;
import org.trunklang.simulate.Verdict;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** Whether expectations hold, each with a command that shows the call of one that does not. */
record VerdictsInWords(Project project, SourceFile source) {

  /** How many of them hold, with the call of the first that does not. */
  Command ofAll(List<Span> expectations) {
    int broken = 0;
    Optional<Trace> shown = Optional.empty();
    for (Span expectation : expectations) {
      project.checkpoint().pass();
      Optional<Verdict> failed = failed(expectation);
      broken += failed.isPresent() ? 1 : 0;
      shown = shown.or(() -> failed.flatMap(VerdictsInWords::trace));
    }
    return command(title(expectations.size(), broken), shown);
  }

  private static String title(int all, int broken) {
    return broken == 0
        ? "all " + all + " expectations of this file hold"
        : broken
            + " of "
            + all
            + " expectations of this file"
            + (broken == 1 ? " does" : " do")
            + " not hold";
  }

  Command ofOne(Span expectation) {
    Optional<Verdict> failed = failed(expectation);
    return command(
        failed.map(VerdictsInWords::title).orElse("holds"), failed.flatMap(VerdictsInWords::trace));
  }

  private static String title(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Holds(), Verdict.Proven() -> "holds";
      case Verdict.Broken(Trace trace) -> "does not hold: " + headline(trace);
      case Verdict.NotProven(String why, var _) -> "not proven: " + why;
    };
  }

  private static String headline(Trace trace) {
    return new TraceText(false, false).render(trace).lines().findFirst().orElseThrow();
  }

  /** A number that breaks it comes before one of which nothing is known. */
  private Optional<Verdict> failed(Span expectation) {
    List<Verdict> failed =
        project.claims().verdicts(expectation).stream()
            .filter(verdict -> !verdict.holds())
            .toList();
    return failed.stream()
        .filter(Verdict.Broken.class::isInstance)
        .findFirst()
        .or(() -> failed.stream().findFirst());
  }

  private static Optional<Trace> trace(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Holds(), Verdict.Proven() -> Optional.empty();
      case Verdict.Broken(Trace trace) -> Optional.of(trace);
      case Verdict.NotProven(var _, var trace) -> trace;
    };
  }

  private Command command(String title, Optional<Trace> trace) {
    return trace
        .map(
            call ->
                Tracing.command(
                    project.uri(source),
                    title,
                    call.start().number(),
                    Optional.of(EntryPoints.name(call.start().place())),
                    call.down()))
        .orElseGet(() -> new Command(title, ""));
  }
}
