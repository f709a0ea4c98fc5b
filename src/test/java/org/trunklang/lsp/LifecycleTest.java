package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be said when. */
class LifecycleTest {
  @TempDir Path folder;
  private Editor editor;

  @BeforeEach
  void connect() throws Exception {
    TwoOffices.write(folder);
    editor = Editor.connected(folder, Editor::disk);
  }

  @Test
  void r_6_51_nothing_is_asked_before_initialize() throws Exception {
    for (CompletableFuture<?> asked : questions()) {
      assertEquals(ResponseErrorCode.ServerNotInitialized.getValue(), refusal(asked));
    }
    assertEquals(
        ResponseErrorCode.ServerNotInitialized.getValue(), refusal(editor.server().shutdown()));
    editor.initialize();
    assertEquals("node hq", hover());
    editor.close();
  }

  @Test
  void r_6_51_what_is_told_before_initialize_is_not_heard() throws Exception {
    editor.open("hq.trunk", TwoOffices.HQ.replace("node hq", "node other"));
    editor.initialize();
    assertEquals("node hq", hover(), "as it is on disk");
    editor.close();
  }

  @Test
  void r_6_51_initialize_is_said_once() throws Exception {
    assertEquals(
        ResponseErrorCode.InvalidParams.getValue(),
        refusal(editor.server().initialize(new InitializeParams())),
        "without what the editor can");
    editor.initialize();
    var again = assertThrows(ExecutionException.class, editor::initialize);
    assertEquals(
        ResponseErrorCode.InvalidRequest.getValue(), code(again), "the first one was enough");
    editor.close();
  }

  @Test
  void r_6_51_nothing_is_asked_after_shutdown() throws Exception {
    editor.initialize();
    editor.server().shutdown().get(20, TimeUnit.SECONDS);
    for (CompletableFuture<?> asked : questions()) {
      assertEquals(ResponseErrorCode.InvalidRequest.getValue(), refusal(asked));
    }
    assertEquals(ResponseErrorCode.InvalidRequest.getValue(), refusal(editor.server().shutdown()));
    var again = assertThrows(ExecutionException.class, editor::initialize);
    assertEquals(ResponseErrorCode.InvalidRequest.getValue(), code(again));
    assertTrue(editor.exit());
  }

  @Test
  void r_6_51_what_is_told_at_the_wrong_time_is_not_heard() {
    List<String> heard = new ArrayList<>();
    var lifecycle = new Lifecycle();
    var server = lifecycle.before(message -> heard.add(message.toString()));
    server.consume(told("initialized"));
    server.consume(asked("initialize"));
    server.consume(told("initialized"));
    server.consume(asked("shutdown"));
    assertTrue(lifecycle.isShutDown());
    server.consume(told("initialized"));
    server.consume(told("exit"));
    assertEquals(
        Stream.of(asked("initialize"), told("initialized"), asked("shutdown"), told("exit"))
            .map(Message::toString)
            .toList(),
        heard);
  }

  @Test
  void r_6_51_who_leaves_without_shutdown_was_not_served_to_the_end() throws Exception {
    editor.initialize();
    assertFalse(editor.exit());
  }

  @Test
  void r_6_51_exit_is_heard_at_any_time() throws Exception {
    assertFalse(editor.exit());
  }

  @Test
  void r_6_51_nor_was_one_whose_words_end() throws Exception {
    editor.initialize();
    assertFalse(editor.breakOff());
  }

  private static Message asked(String method) {
    var request = new RequestMessage();
    request.setId(1);
    request.setMethod(method);
    return request;
  }

  private static Message told(String method) {
    var notification = new NotificationMessage();
    notification.setMethod(method);
    return notification;
  }

  /** Of each kind that there is: about a text, about all, and one that nobody knows. */
  private List<CompletableFuture<?>> questions() {
    return List.of(
        editor.documents().hover(new HoverParams(editor.id("hq.trunk"), new Position(2, 5))),
        editor.workspace().symbol(new WorkspaceSymbolParams("hq")),
        editor
            .workspace()
            .executeCommand(new ExecuteCommandParams("trunk.places", List.of("nothing"))),
        editor.request("trunk/unknown"));
  }

  private String hover() throws Exception {
    return editor
        .documents()
        .hover(new HoverParams(editor.id("hq.trunk"), new Position(2, 5)))
        .get(20, TimeUnit.SECONDS)
        .getContents()
        .getRight()
        .getValue()
        .replaceAll("(?s)```trunk\n(.*?)\n```.*", "$1");
  }

  private static int refusal(CompletableFuture<?> asked) {
    return code(assertThrows(ExecutionException.class, () -> asked.get(20, TimeUnit.SECONDS)));
  }

  private static int code(ExecutionException refused) {
    return assertInstanceOf(ResponseErrorException.class, refused.getCause())
        .getResponseError()
        .getCode();
  }
}
