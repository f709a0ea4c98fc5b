package org.trunklang.lsp.calls;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.facts.Workspace;
import org.trunklang.lsp.texts.Addresses;
import org.trunklang.model.Down;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Symbols;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceGroup;
import org.trunklang.simulate.TraceText;

/** The commands that follow a number from where it is dialed. */
public final class Tracing {
  /**
   * Its arguments are the address of a file of the project and the number; perhaps a place, empty
   * for the phones of every node; and behind that the names of what is down.
   */
  public static final String TRACE = "trunk.trace";

  /** Its argument is the address of a file of the project. */
  public static final String PLACES = "trunk.places";

  /** Its argument is the address of a file of the project. */
  public static final String FOLDER = "trunk.folder";

  private static final String USAGE =
      "`trunk.trace` takes the address of a file and a number, perhaps a place, and what is down;"
          + " `trunk.places` and `trunk.folder` take the address of a file";

  private Tracing() {}

  /** What a command answers; one that does not know what to do is refused. */
  public static CompletableFuture<Object> run(Workspace workspace, ExecuteCommandParams asked) {
    List<String> arguments =
        Optional.ofNullable(asked.getArguments()).orElse(List.of()).stream()
            .map(each -> each instanceof JsonPrimitive value ? value.getAsString() : "")
            .toList();
    Optional<Path> file = arguments.stream().findFirst().flatMap(Addresses::path);
    if (file.isEmpty()) {
      throw refused(USAGE);
    }
    int count = arguments.size();
    if (asked.getCommand().equals(PLACES) && count == 1) {
      return workspace.ask(file.get(), Tracing::places);
    }
    if (asked.getCommand().equals(FOLDER) && count == 1) {
      return workspace.ask(file.get(), project -> project.folder().toUri().toString());
    }
    if (asked.getCommand().equals(TRACE) && count >= 2) {
      Optional<String> from =
          arguments.stream().skip(2).findFirst().filter(name -> !name.isEmpty());
      List<String> down = arguments.stream().skip(3).toList();
      return workspace.ask(file.get(), project -> trace(project, arguments.get(1), from, down));
    }
    throw refused(USAGE);
  }

  /**
   * A command that follows a number.
   *
   * @param from the name of a place; without it the number is followed from the phones of all nodes
   */
  static Command command(
      String uri, String title, DialedNumber number, Optional<String> from, Down down) {
    List<Object> arguments = new ArrayList<>(List.of(uri, number.digits(), from.orElse("")));
    down.trunks().forEach(trunk -> arguments.add(trunk.text()));
    down.nodes().forEach(node -> arguments.add(node.text()));
    return new Command(title, TRACE, from.isEmpty() ? arguments.subList(0, 2) : arguments);
  }

  private static Object places(Project project) {
    return EntryPoints.byName(project.routing()).keySet();
  }

  /** The traces, as {@code trunkc simulate} prints them: equal ones once. */
  private static Object trace(
      Project project, String digits, Optional<String> from, List<String> failing) {
    boolean dialable =
        !digits.isEmpty()
            && digits.length() <= DialedNumber.MAX_LENGTH
            && digits.chars().allMatch(c -> Symbols.index((char) c) >= 0);
    if (!dialable) {
      throw refused("`" + digits + "` cannot be dialed: a number is made of 0-9, *, # and +");
    }
    if (project.leavesCallsOpen()) {
      throw refused("the network has errors, so that it cannot be said where a call goes");
    }
    var simulator = Simulator.of(project.routing());
    Down down = down(project.network(), failing);
    List<Trace> traces =
        starts(project.routing(), from, down).stream()
            .map(place -> simulator.simulate(place, DialedNumber.of(digits), down))
            .toList();
    return new TraceText(false, false).renderAll(TraceGroup.of(traces, false));
  }

  private static Down down(Network network, List<String> names) {
    Down down = Down.NOTHING;
    for (String name : names) {
      var trunk = new TrunkName(name);
      var node = new NodeName(name);
      if (network.trunks().containsKey(trunk) || network.meshes().containsKey(trunk)) {
        down = down.and(Down.only(trunk));
      } else if (network.nodes().containsKey(node)) {
        down = down.and(Down.only(node));
      } else {
        throw refused("there is no trunk or node `" + name + "`");
      }
    }
    return down;
  }

  private static ImmutableList<Place> starts(Routing routing, Optional<String> from, Down down) {
    if (from.isEmpty()) {
      return EntryPoints.phones(routing, down);
    }
    Place place = EntryPoints.byName(routing).get(from.get());
    if (place == null || !Simulator.canStart(place.node(), place.caller(), down)) {
      throw refused("no call can start at `" + from.get() + "`");
    }
    return ImmutableList.of(place);
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, why, null));
  }
}
