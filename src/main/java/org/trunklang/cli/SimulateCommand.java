package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Symbols;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Place;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceGroup;
import org.trunklang.simulate.TraceJson;
import org.trunklang.simulate.TraceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc simulate}: where numbers go, hop by hop. */
final class SimulateCommand implements Command {
  private static final String FROM = "--from";
  private static final String DOWN = "--down";
  private static final String EXPLAIN = "--explain";

  /** The word for a call without a number. */
  private static final String NO_NUMBER = "none";

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
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("NUMBER")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "What is dialed: 0-9 * # +; `" + NO_NUMBER + "` for a call without a number.")
            .build());
    ProjectFolder.addFolderTo(spec);
    spec.addOption(
        OptionSpec.builder(FROM)
            .paramLabel("NODE|TRUNK@NODE")
            .type(String.class)
            .description(
                "Who calls: the phones of a node, or a trunk at a node.",
                "Default: the phones of every node; equal answers are shown once.")
            .build());
    spec.addOption(
        OptionSpec.builder(DOWN)
            .paramLabel("TRUNK|NODE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("What does not work; may be given several times.")
            .build());
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
    List<DialedNumber> numbers = numbers(arguments);
    Snapshot snapshot = ProjectFolder.folderOf(arguments, shell).snapshot();
    if (Report.stops(snapshot, shell)) {
      return ExitCode.NO;
    }
    Down down = Entry.down(arguments.matchedOptionValue(DOWN, List.of()), snapshot.network());
    var starts = starts(arguments, snapshot, down);
    if (!arguments.hasMatchedOption(FROM) && numbers.contains(DialedNumber.NONE)) {
      throw new UsageException("a phone always dials a number: `none` needs --from TRUNK@NODE");
    }
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

  private static ImmutableList<Place> starts(ParseResult arguments, Snapshot snapshot, Down down) {
    var routing = snapshot.routing();
    if (!arguments.hasMatchedOption(FROM)) {
      var phones = EntryPoints.phones(routing, down);
      if (phones.isEmpty()) {
        throw new UsageException(
            snapshot.network().nodes().isEmpty()
                ? "the project declares no node, so nobody can call"
                : "every node is down, so nobody can call");
      }
      return phones;
    }
    String text = arguments.matchedOptionValue(FROM, "");
    Entry entry = Entry.parse(text, snapshot.network());
    if (!Simulator.canStart(entry.node(), entry.caller(), down)) {
      throw new UsageException("no call can start at `" + text + "`: it is down");
    }
    return ImmutableList.of(routing.place(entry.node(), entry.caller()));
  }

  private static List<DialedNumber> numbers(ParseResult arguments) {
    List<String> words = arguments.matchedPositionalValue(0, List.of());
    List<DialedNumber> numbers = new ArrayList<>();
    for (String word : words) {
      if (word.equals(NO_NUMBER)) {
        numbers.add(DialedNumber.NONE);
      } else if (word.isEmpty() || !Symbols.areDialable(word)) {
        throw new UsageException(
            "`" + word + "` cannot be dialed: a number is made of 0-9, *, # and +");
      } else if (word.length() > DialedNumber.MAX_LENGTH) {
        throw new UsageException(
            "a number has at most "
                + DialedNumber.MAX_LENGTH
                + " characters, this one has "
                + word.length());
      } else {
        numbers.add(DialedNumber.of(word));
      }
    }
    return numbers;
  }
}
