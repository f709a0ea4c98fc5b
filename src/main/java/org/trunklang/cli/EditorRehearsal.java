package org.trunklang.cli;

import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What an editor says to the language server from its start to its end, with time for answers. */
final class EditorRehearsal {
  private static final long TIME_FOR_AN_ANSWER = 150;
  private static final int HALF_A_SCREEN = 25;
  private static final Gson GSON = new Gson();

  private final List<InputStream> said = new ArrayList<>();
  private int requests = 0;

  private EditorRehearsal() {}

  /**
   * Of somebody who opens a file, types a line in it, and leaves.
   *
   * @param line the line before which that is typed, from 0
   */
  static InputStream about(Path file, int line, String typed) throws IOException {
    String uri = file.toAbsolutePath().toUri().toString();
    String text = Files.readString(file);
    var document = Map.of("uri", uri);
    var drawn =
        Map.of(
            "start", place(Math.max(0, line - HALF_A_SCREEN), 0),
            "end", place((int) Math.min(text.lines().count(), line + HALF_A_SCREEN), 0));
    var rehearsal = new EditorRehearsal();
    rehearsal.request("initialize", Map.of("capabilities", Map.of()));
    rehearsal.notify("initialized", Map.of());
    rehearsal.notify(
        "textDocument/didOpen",
        Map.of(
            "textDocument", Map.of("uri", uri, "languageId", "trunk", "version", 0, "text", text)));
    for (String of : List.of("semanticTokens/full", "codeLens", "documentSymbol")) {
      rehearsal.request("textDocument/" + of, Map.of("textDocument", document));
    }
    rehearsal.said.add(new Pause());
    for (int i = 0; i < typed.length(); i++) {
      String character = typed.substring(i, i + 1);
      rehearsal.change(uri, i + 1, place(line, i), i == 0 ? character + "\n" : character);
      rehearsal.request(
          "textDocument/completion",
          Map.of("textDocument", document, "position", place(line, i + 1)));
      rehearsal.request(
          "textDocument/hover",
          Map.of("textDocument", document, "position", place(Math.max(0, line - 1), 12)));
      for (String of : List.of("semanticTokens/range", "inlayHint")) {
        rehearsal.request("textDocument/" + of, Map.of("textDocument", document, "range", drawn));
      }
      rehearsal.said.add(new Pause());
    }
    rehearsal.request("shutdown", Map.of());
    rehearsal.notify("exit", Map.of());
    return new SequenceInputStream(Collections.enumeration(rehearsal.said));
  }

  private static Map<String, Object> place(int line, int character) {
    return Map.of("line", line, "character", character);
  }

  private void change(String uri, int version, Map<String, Object> at, String inserted) {
    notify(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", uri, "version", version),
            "contentChanges",
            List.of(Map.of("range", Map.of("start", at, "end", at), "text", inserted))));
  }

  private void request(String method, Map<String, ?> parameters) {
    requests++;
    say(Map.of("jsonrpc", "2.0", "id", requests, "method", method, "params", parameters));
  }

  private void notify(String method, Map<String, ?> parameters) {
    say(Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
  }

  private void say(Map<String, Object> message) {
    byte[] body = GSON.toJson(message).getBytes(StandardCharsets.UTF_8);
    String head = "Content-Length: " + body.length + "\r\n\r\n";
    said.add(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)));
    said.add(new ByteArrayInputStream(body));
  }

  /** Says nothing, for a while. */
  private static final class Pause extends InputStream {
    @Override
    public int read() {
      try {
        Thread.sleep(TIME_FOR_AN_ANSWER);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return read();
    }
  }
}
