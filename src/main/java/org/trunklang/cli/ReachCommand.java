package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.trunklang.analyze.Fate.Ending;
import org.trunklang.analyze.Reach;
import org.trunklang.diagnostics.JsonText;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkName;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Place;
import org.trunklang.simulate.TraceJson;
import org.trunklang.simulate.TraceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc reach}: where calls can end, and with which numbers. */
final class ReachCommand implements Command {
  private static final String TO = "--to";

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Shows every way in which calls can end, and exactly which numbers end so.",
            "Exit code 1 when no number gets where --to says.")
        .footer(
            "",
            "Examples:",
            "  trunkc reach --from branch                from the phones of a node",
            "  trunkc reach --from line@office           from those who call in by a trunk",
            "  trunkc reach --from branch --to outside   what leaves the network",
            "  trunkc reach --from branch --down line    while the trunk `line` is down",
            "",
            "Together the answers have every number, each once. Numbers that outgrow 78",
            "characters on their way are not looked at.");
    CallArguments.addStartTo(spec);
    spec.addOption(
        OptionSpec.builder(TO)
            .paramLabel("TRUNK|NODE|outside")
            .type(String.class)
            .description("Only what leaves by a trunk, or ends at a node.")
            .build());
    Format.addTo(spec, Format.TEXT, Format.JSON);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Format format = Format.of(arguments);
    Snapshot snapshot = ProjectFolder.folderOf(arguments, shell).snapshot();
    if (Report.stops(snapshot, shell)) {
      return ExitCode.NO;
    }
    Down down = CallArguments.down(arguments, snapshot);
    var finder = new Reach.Finder(snapshot.routing(), down);
    Optional<String> to = Optional.ofNullable(arguments.matchedOptionValue(TO, null));
    to.ifPresent(name -> checkGoal(name, snapshot.network()));
    boolean any = false;
    for (Place start : CallArguments.starts(arguments, snapshot, down)) {
      List<Reach.Part> parts =
          finder.from(start).parts().stream()
              .filter(part -> to.isEmpty() || isGoal(part.ending(), to.get(), snapshot.network()))
              .toList();
      any |= !parts.isEmpty();
      switch (format) {
        case JSON -> parts.forEach(part -> shell.out().println(json(part)));
        case TEXT, SARIF, MARKDOWN -> text(start, parts, shell);
      }
    }
    return any ? ExitCode.OK : ExitCode.NO;
  }

  private static void checkGoal(String name, Network network) {
    if (!name.equals("outside")
        && network.node(new NodeName(name)).isEmpty()
        && !network.trunks().containsKey(new TrunkName(name))) {
      throw new UsageException("there is no trunk or node `" + name + "` to go to");
    }
  }

  private static boolean isGoal(Ending ending, String to, Network network) {
    return switch (ending) {
      case Ending.Rings(NodeName node, var _) -> node.text().equals(to);
      case Ending.Leaves(NodeName node, TrunkName trunk, var _) ->
          trunk.text().equals(to)
              || node.text().equals(to)
              || (to.equals("outside") && leads(trunk, network));
      case Ending.Unknown(NodeName node, var _) -> node.text().equals(to);
      case Ending.Rejected _, Ending.Loops _ -> false;
    };
  }

  private static boolean leads(TrunkName name, Network network) {
    Trunk trunk = network.trunks().get(name);
    return trunk != null && trunk.shape() == Trunk.Shape.OUTBOUND;
  }

  private static void text(Place start, List<Reach.Part> parts, Shell shell) {
    shell.out().println("from " + start);
    if (parts.isEmpty()) {
      shell.out().println("  no number gets there");
    }
    for (Reach.Part part : parts) {
      shell.out().println("  " + words(part.ending()));
      shell.out().println("    " + NumbersText.some(part.numbers()));
      shell.out().println("    " + NumbersText.howMany(part.numbers()));
      shell.out().print(new TraceText(shell.colour(), false).render(part.example()).indent(4));
    }
  }

  static String words(Ending ending) {
    return switch (ending) {
      case Ending.Rings(NodeName node, var _) -> "rings at " + node;
      case Ending.Leaves(NodeName node, TrunkName trunk, var _) ->
          "leaves by " + trunk + " at " + node;
      case Ending.Rejected(NodeName node, var reason) -> "is rejected " + reason + " at " + node;
      case Ending.Loops() -> "loops";
      case Ending.Unknown(NodeName node, String context) ->
          "is unknown: context \"" + context + "\" of " + node + " has it";
    };
  }

  /** */
  private static String json(Reach.Part part) {
    ImmutableList<String> patterns = ImmutableList.copyOf(NumbersText.patterns(part.numbers()));
    return JsonText.line(
        json -> {
          json.beginObject();
          NumbersJson.write(json, part.numbers(), patterns);
          json.name("trace").jsonValue(new TraceJson(false).render(part.example()));
          json.endObject();
        });
  }
}
