package org.trunklang.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.trunklang.analyze.ClaimProver;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.JsonText;
import org.trunklang.diagnostics.TextRenderer;
import org.trunklang.model.Expectation;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.project.Snapshot;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceJson;
import org.trunklang.simulate.TraceText;
import org.trunklang.simulate.Verdict;
import org.trunklang.source.Span;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc test}: whether the expectations of a project hold. */
final class TestCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Decides every `expect` and `forbid` of the project, and shows the calls that break"
                + " one.",
            "Exit code 1 when one is broken or cannot be proven.")
        .footer(
            "",
            "Claims stand in the .trunk files:",
            "  expect 9112 from branch rings 201 at office",
            "  expect 9112 from branch when line down reaches mobile as 112",
            "  forbid 0900 from branch reaches outside");
    ProjectFolder.addTo(spec);
    Format.addTo(spec, Format.TEXT, Format.JSON);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Format format = Format.of(arguments);
    Snapshot snapshot = ProjectFolder.of(arguments, shell).snapshot();
    if (Report.stops(snapshot, shell)) {
      return ExitCode.NO;
    }
    var prover = new ClaimProver(snapshot.routing());
    var tally = new Tally();
    for (Expectation claim : snapshot.network().expectations()) {
      Verdict verdict = prover.decide(claim);
      tally.add(verdict);
      if (format == Format.JSON) {
        shell.out().println(json(claim, verdict));
      } else {
        text(claim, verdict, shell);
      }
    }
    if (format == Format.TEXT) {
      shell.out().println(tally);
    }
    return tally.allHold() ? ExitCode.OK : ExitCode.NO;
  }

  private static void text(Expectation claim, Verdict verdict, Shell shell) {
    switch (verdict) {
      case Verdict.Holds _, Verdict.Proven _ -> {}
      case Verdict.Broken(Trace trace) -> {
        boolean forbidden = claim.kind() == Expectation.Kind.FORBID;
        show(
            Diagnostic.of(
                    Code.EXPECTATION_BROKEN, claim.origin().span(), "this expectation is broken")
                .here("%s", forbidden ? "a call that ends so:" : "a call that ends otherwise:"),
            Optional.of(trace),
            shell);
      }
      case Verdict.NotProven(String why, Optional<Trace> trace) ->
          show(
              Diagnostic.of(Code.NOT_PROVEN, claim.origin().span(), "not proven: %s", why),
              trace,
              shell);
    }
  }

  private static void show(Diagnostic diagnostic, Optional<Trace> trace, Shell shell) {
    var renderer = shell.colour() ? TextRenderer.withColours() : TextRenderer.plain();
    PrintStream out = shell.out();
    out.print(renderer.render(diagnostic));
    trace.ifPresent(
        call -> {
          out.println();
          out.print(new TraceText(shell.colour(), false).render(call).indent(2));
        });
    out.println();
  }

  /** */
  private static String json(Expectation claim, Verdict verdict) {
    Span span = claim.origin().span();
    return JsonText.line(
        json -> {
          json.beginObject();
          json.name("text").value(oneLine(span.text()));
          json.name("file").value(span.file().name());
          json.name("line").value(span.startPosition().line());
          switch (verdict) {
            case Verdict.Holds _ -> json.name("status").value("holds");
            case Verdict.Proven _ -> {
              json.name("status").value("holds");
              json.name("scope").value(AuditJson.SCOPE);
            }
            case Verdict.Broken(Trace trace) -> {
              json.name("status").value("broken");
              json.name("why").value("a call ends otherwise");
              json.name("trace").jsonValue(new TraceJson(false).render(trace));
            }
            case Verdict.NotProven(String why, Optional<Trace> trace) -> {
              json.name("status").value("not-proven");
              json.name("why").value(why);
              if (trace.isPresent()) {
                json.name("trace").jsonValue(new TraceJson(false).render(trace.get()));
              }
            }
          }
          json.endObject();
        });
  }

  private static String oneLine(String text) {
    return String.join(" ", text.strip().lines().map(String::strip).toList())
        .replaceAll("[ \t]+", " ");
  }

  /** How many claims ended how, and what the proofs among them are about. */
  private static final class Tally {
    private int hold = 0;
    private int proven = 0;
    private int broken = 0;
    private int open = 0;

    void add(Verdict verdict) {
      switch (verdict) {
        case Verdict.Holds() -> hold++;
        case Verdict.Proven() -> {
          hold++;
          proven++;
        }
        case Verdict.Broken _ -> broken++;
        case Verdict.NotProven _ -> open++;
      }
    }

    boolean allHold() {
      return broken == 0 && open == 0;
    }

    @Override
    public String toString() {
      if (hold + broken + open == 0) {
        return "there is no expectation to test; `expect 201 from NODE rings 201` is one";
      }
      return Report.count(hold, "expectation holds", "expectations hold")
          + (broken > 0 ? ", " + broken + " broken" : "")
          + (open > 0 ? ", " + open + " not proven" : "")
          + (proven > 0 ? "\n" + scope() : "");
    }

    /** */
    private String scope() {
      return (proven == 1 ? "1 of them is proven" : proven + " of them are proven")
          + " for every number of a set, but for those that outgrow "
          + DialedNumber.MAX_LENGTH
          + " characters";
    }
  }
}
