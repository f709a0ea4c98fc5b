package org.trunklang.diagnostics;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON into a string. */
public final class JsonText {
  /** What is written, member by member. */
  public interface Body {
    void write(JsonWriter json) throws IOException;
  }

  private JsonText() {}

  /** On one line, without blanks. */
  public static String line(Body body) {
    return write(body, "");
  }

  /** On many lines, two blanks for each level. */
  public static String lines(Body body) {
    return write(body, "  ");
  }

  private static String write(Body body, String indent) {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.setIndent(indent);
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
