package org.trunklang.lsp;

import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.trunklang.model.Down;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.Symbols;
import org.trunklang.simulate.EntryPoints;
import org.trunklang.simulate.Simulator;
import org.trunklang.simulate.TraceText;

/** The command that follows a number from the phones of every node. */
final class Tracing {
  /** Its arguments are the address of a file of the project, and the number. */
  static final String COMMAND = "trunk.trace";

  /** What is to be followed. */
  record Order(Path file, String number) {}

  private Tracing() {}

  static Order order(ExecuteCommandParams asked) {
    if (!asked.getCommand().equals(COMMAND)
        || asked.getArguments().size() != 2
        || !(asked.getArguments().getFirst() instanceof JsonPrimitive file)
        || !(asked.getArguments().getLast() instanceof JsonPrimitive number)) {
      throw refused("`" + COMMAND + "` takes the address of a file, and a number");
    }
    return new Order(Workspace.path(file.getAsString()), number.getAsString());
  }

  /** The traces, as {@code trunkc simulate} prints them. */
  static Object trace(Project project, Order order) {
    String digits = order.number;
    boolean dialable =
        !digits.isEmpty()
            && digits.length() <= DialedNumber.MAX_LENGTH
            && digits.chars().allMatch(c -> Symbols.index((char) c) >= 0);
    if (!dialable) {
      throw refused("`" + digits + "` cannot be dialed: a number is made of 0-9, *, # and +");
    }
    if (project.snapshot().leavesCallsOpen()) {
      throw refused("the network has errors, so that it cannot be said where a call goes");
    }
    var simulator = Simulator.of(project.snapshot().routing());
    return EntryPoints.phones(project.snapshot().routing(), Down.NOTHING).stream()
        .map(place -> simulator.simulate(place, DialedNumber.of(digits), Down.NOTHING))
        .map(trace -> new TraceText(false, false).render(trace))
        .collect(Collectors.joining("\n"));
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, why, null));
  }
}
