package org.trunklang.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Holds an editor to the order of what is said: {@code initialize} first and once, and
 * behind {@code shutdown} nothing but {@code exit}. Who answers need not think of it.
 */
final class Lifecycle {
  private enum Phase {
    NEW,
    SERVING,
    SHUT_DOWN
  }

  private volatile Phase phase = Phase.NEW;

  /** Whether the editor has said goodbye. */
  boolean isShutDown() {
    return phase == Phase.SHUT_DOWN;
  }

  /** Lets through what may be said by now. */
  MessageConsumer before(MessageConsumer next) {
    return message -> consume(message, next);
  }

  private void consume(Message message, MessageConsumer next) {
    switch (message) {
      case RequestMessage request -> request(request, next);
      case NotificationMessage told -> {
        if (phase == Phase.SERVING || told.getMethod().equals("exit")) {
          next.consume(told);
        }
      }
      default -> next.consume(message);
    }
  }

  /** One that is refused, as one that lacks something is, changes nothing. */
  private void request(RequestMessage request, MessageConsumer next) {
    refusal(request.getMethod())
        .ifPresent(
            issue -> {
              throw new MessageIssueException(request, issue);
            });
    next.consume(request);
    switch (request.getMethod()) {
      case "initialize" -> phase = Phase.SERVING;
      case "shutdown" -> phase = Phase.SHUT_DOWN;
      default -> {}
    }
  }

  private Optional<MessageIssue> refusal(String method) {
    boolean initializes = method.equals("initialize");
    return switch (phase) {
      case NEW ->
          initializes
              ? Optional.empty()
              : refused(
                  "nothing is asked before `initialize`", ResponseErrorCode.ServerNotInitialized);
      case SERVING ->
          initializes
              ? refused("`initialize` is said once", ResponseErrorCode.InvalidRequest)
              : Optional.empty();
      case SHUT_DOWN ->
          refused("nothing is asked after `shutdown`", ResponseErrorCode.InvalidRequest);
    };
  }

  private static Optional<MessageIssue> refused(String why, ResponseErrorCode code) {
    return Optional.of(new MessageIssue(why, code.getValue()));
  }
}
