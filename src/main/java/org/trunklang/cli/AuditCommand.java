package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunklang.analyze.Exits;
import org.trunklang.analyze.Outages;
import org.trunklang.analyze.Reach;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.project.Snapshot;
import org.trunklang.simulate.TraceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc audit}: what an owner should know of a network, without having asked for it. */
final class AuditCommand implements Command {
  private static final String FAILURES = "--failures";
  private static final int MOST_NAMES = 6;

  private static final ImmutableSet<Code> OF_EMERGENCY =
      ImmutableSet.of(
          Code.EMERGENCY_SWALLOWED,
          Code.EMERGENCY_IMITATED,
          Code.EMERGENCY_HANGS_ON_ONE,
          Code.NO_EMERGENCY);

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Says for all numbers what can go wrong: who can make calls at your cost, whether",
            "emergency numbers get out, and what is lost when something fails.",
            "Exit code 1 when a call from outside can leave the network, or an emergency number",
            "may not get out.")
        .footer(
            "",
            "Examples:",
            "  trunkc audit                 exits and emergency numbers",
            "  trunkc audit --failures 1    and what each trunk or node that fails takes with it",
            "  trunkc audit --failures 2    also what only two together do",
            "",
            "Every answer is about all numbers, but for those that outgrow 78 characters.");
    ProjectFolder.addFolderTo(spec);
    spec.addOption(
        OptionSpec.builder(FAILURES)
            .paramLabel("K")
            .type(int.class)
            .defaultValue("0")
            .description("Look at up to K failures at once.")
            .build());
    Format.addTo(spec, Format.TEXT, Format.JSON);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Format format = Format.of(arguments);
    int failures = arguments.matchedOptionValue(FAILURES, 0);
    if (failures < 0) {
      throw new UsageException("`" + FAILURES + "` takes a number from 0");
    }
    Snapshot snapshot = ProjectFolder.folderOf(arguments, shell).snapshot();
    if (Report.stops(snapshot, shell)) {
      return ExitCode.NO;
    }
    Exits exits = Exits.of(snapshot.routing());
    ImmutableList<Diagnostic> emergency = emergencyFindings(snapshot);
    boolean closed = exits.fromOutside().stream().allMatch(Exits.Entry::isClosed);
    boolean getsOut = emergency.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    if (format == Format.JSON) {
      var json = new AuditJson(shell.out());
      json.exits(exits);
      json.emergency(emergency, duties(snapshot));
      if (failures > 0) {
        json.outages(Outages.of(snapshot.routing(), failures), failures);
      }
      return closed && getsOut ? ExitCode.OK : ExitCode.NO;
    }
    exits("calls from outside", exits.fromOutside(), shell);
    exits("calls by trunks between nodes", exits.fromNodes(), shell);
    emergency(emergency, duties(snapshot), shell);
    if (failures > 0) {
      outages(Outages.of(snapshot.routing(), failures), failures, shell);
    }
    return closed && getsOut ? ExitCode.OK : ExitCode.NO;
  }

  private static void exits(String what, List<Exits.Entry> entries, Shell shell) {
    if (entries.isEmpty()) {
      shell.out().println(what + ": there is no such trunk");
      return;
    }
    List<Exits.Entry> open = entries.stream().filter(entry -> !entry.isClosed()).toList();
    if (open.isEmpty()) {
      shell.out().println(what + " cannot leave the network: proven for every number");
      return;
    }
    shell.out().println(what + " that leave the network:");
    for (Exits.Entry entry : open) {
      String from = "  from " + names(entry.ends().stream().map(TrunkEnd::toString).toList());
      Stream.concat(entry.leaving().values().stream(), entry.unknown().stream())
          .forEach(part -> part(from + ": " + ReachCommand.words(part.ending()), part, shell));
    }
    if (open.size() < entries.size()) {
      shell.out().println("  no others: proven for every number");
    }
  }

  private static void part(String line, Reach.Part part, Shell shell) {
    shell.out().println(line);
    shell.out().println("    " + NumbersText.some(part.numbers()));
    shell.out().print(new TraceText(shell.colour(), false).render(part.example()).indent(4));
  }

  private static ImmutableList<Diagnostic> emergencyFindings(Snapshot snapshot) {
    return snapshot.diagnostics().stream()
        .filter(finding -> OF_EMERGENCY.contains(finding.code()))
        .collect(ImmutableList.toImmutableList());
  }

  /** How many emergency numbers the nodes have. */
  private static long duties(Snapshot snapshot) {
    return snapshot.network().nodes().values().stream()
        .mapToLong(node -> node.emergency().size())
        .sum();
  }

  private static void emergency(ImmutableList<Diagnostic> found, long duties, Shell shell) {
    if (!found.isEmpty()) {
      shell.out().println("emergency numbers:");
      Report.text(found, shell.out(), shell.colour());
      return;
    }
    shell
        .out()
        .println(
            duties == 0
                ? "emergency numbers: none is declared"
                : Report.count(duties, "emergency number gets", "emergency numbers get")
                    + " out, also while any one trunk or other node is down: proven");
  }

  private static void outages(List<Outages.Outage> outages, int failures, Shell shell) {
    String few = failures == 1 ? "any one trunk or node" : "any " + failures + " trunks or nodes";
    if (outages.isEmpty()) {
      shell.out().println("no call is lost while " + few + " is down: proven for every number");
      return;
    }
    for (Outages.Outage outage : outages) {
      shell
          .out()
          .println(
              "without "
                  + failed(outage.down())
                  + ", phones of "
                  + names(outage.callers().stream().map(NodeName::text).toList())
                  + " lose");
      shell.out().println("    " + NumbersText.some(outage.numbers()));
      shell.out().print(new TraceText(shell.colour(), false).render(outage.example()).indent(4));
    }
    shell.out().println("nothing else is lost while " + few + " is down: proven for every number");
  }

  private static String failed(Down down) {
    return Stream.concat(
            down.trunks().stream().map(name -> "`" + name + "`"),
            down.nodes().stream().map(name -> "node `" + name + "`"))
        .collect(Collectors.joining(" and "));
  }

  private static String names(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES
        ? first + " and " + (names.size() - MOST_NAMES) + " others"
        : first;
  }
}
