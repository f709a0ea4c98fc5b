package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Symbols;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.TraceText;

/** The commands that follow a number from where it is dialed. */
final class Tracing {
  /** Its arguments are the address of a file of the project, the number, and perhaps a place. */
  static final String TRACE = "trunk.trace";

  /** Its argument is the address of a file of the project. */
  static final String PLACES = "trunk.places";

  private Tracing() {}

  static CompletableFuture<Object> run(Workspace workspace, ExecuteCommandParams asked) {
    List<String> arguments =
        asked.getArguments().stream()
            .map(each -> each instanceof JsonPrimitive value ? value.getAsString() : "")
            .toList();
    int count = arguments.size();
    if (asked.getCommand().equals(PLACES) && count == 1) {
      return workspace.ask(Workspace.path(arguments.getFirst()), Tracing::places);
    }
    if (asked.getCommand().equals(TRACE) && (count == 2 || count == 3)) {
      Optional<String> from = arguments.stream().skip(2).findFirst();
      return workspace.ask(
          Workspace.path(arguments.getFirst()), project -> trace(project, arguments.get(1), from));
    }
    throw refused(
        "`trunk.trace` takes the address of a file, a number, and perhaps a place;"
            + " `trunk.places` takes the address of a file");
  }

  private static Object places(Project project) {
    return EntryPoints.byName(project.routing()).keySet();
  }

  /** The traces, as {@code trunkc simulate} prints them; without a place, from all phones. */
  private static Object trace(Project project, String digits, Optional<String> from) {
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
    return starts(project.routing(), from).stream()
        .map(place -> simulator.simulate(place, DialedNumber.of(digits), Down.NOTHING))
        .map(trace -> new TraceText(false, false).render(trace))
        .collect(Collectors.joining("\n"));
  }

  private static ImmutableList<Place> starts(Routing routing, Optional<String> from) {
    if (from.isEmpty()) {
      return EntryPoints.phones(routing, Down.NOTHING);
    }
    Place place = EntryPoints.byName(routing).get(from.get());
    if (place == null) {
      throw refused("no call can start at `" + from.get() + "`");
    }
    return ImmutableList.of(place);
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, why, null));
  }
}
