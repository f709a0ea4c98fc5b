package org.trunklang.cli;

import java.util.ArrayList;
import java.util.List;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Place;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceGroup;
import org.trunklang.simulate.TraceJson;
import org.trunklang.simulate.TraceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc simulate}: where numbers go, hop by hop. */
final class SimulateCommand implements Command {
  private static final String EXPLAIN = "--explain";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Shows where a dialed number goes: node by node, which rule takes it, what is sent on.",
            "Exit code 1 when a call does not complete.")
        .footer(
            "",
            "Examples:",
            "  trunkc simulate 9112                            from the phones of every node",
            "  trunkc simulate 9112 --from branch --down line  while the trunk `line` is down",
            "  trunkc simulate 5550100 --from line@office      as it comes in on a trunk",
            "  trunkc simulate 9112 --explain                  and why other rules lost",
            "",
            "A line of the answer is a hop: node, caller, dialed number; the rule, and where",
            "it is written; digits removed (-9) and put in front (+00); where the call goes,",
            "and the number sent there.");
    CallArguments.addTo(spec, "1..*");
    spec.addOption(
        OptionSpec.builder(EXPLAIN)
            .type(boolean.class)
            .description("Show the rules that matched and lost, and why.")
            .build());
    Format.addTo(spec, Format.TEXT, Format.JSON);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Format format = Format.of(arguments);
    List<DialedNumber> numbers = CallArguments.numbers(arguments);
    Snapshot snapshot = ProjectFolder.folderOf(arguments, shell).snapshot();
    if (Report.stops(snapshot, shell)) {
      return ExitCode.NO;
    }
    Down down = CallArguments.down(arguments, snapshot);
    var starts = CallArguments.starts(arguments, snapshot, down);
    var simulator = Simulator.of(snapshot.routing());
    boolean explain = arguments.hasMatchedOption(EXPLAIN);
    boolean complete = true;
    boolean first = true;
    for (DialedNumber number : numbers) {
      List<Trace> traces = new ArrayList<>();
      for (Place start : starts) {
        Trace trace = simulator.simulate(start, number, down);
        complete &= trace.completes();
        traces.add(trace);
      }
      if (format == Format.JSON) {
        var json = new TraceJson(explain);
        traces.forEach(trace -> shell.out().println(json.render(trace)));
        continue;
      }
      var text = new TraceText(shell.colour(), explain);
      for (TraceGroup group : TraceGroup.of(traces, explain)) {
        if (!first) {
          shell.out().println();
        }
        first = false;
        shell.out().print(text.render(group));
      }
    }
    return complete ? ExitCode.OK : ExitCode.NO;
  }
}
