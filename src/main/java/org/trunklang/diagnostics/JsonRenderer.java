package org.trunklang.diagnostics;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.trunklang.source.Position;
import org.trunklang.source.Span;

/** Writes a finding as one line of JSON. */
public final class JsonRenderer {
  private JsonRenderer() {}

  /** The line, without a line break at its end. */
  public static String render(Diagnostic diagnostic) {
    return JsonText.line(json -> write(json, diagnostic));
  }

  private static void write(JsonWriter json, Diagnostic diagnostic) throws IOException {
    json.beginObject();
    json.name("code").value(diagnostic.code().id());
    json.name("severity").value(diagnostic.severity().toString());
    json.name("message").value(diagnostic.message());
    if (!diagnostic.span().file().name().isEmpty()) {
      place(json, diagnostic.span());
    }
    if (diagnostic.spanLabel().isPresent()) {
      json.name("label").value(diagnostic.spanLabel().get());
    }
    if (!diagnostic.labels().isEmpty()) {
      json.name("labels").beginArray();
      for (var label : diagnostic.labels()) {
        json.beginObject();
        place(json, label.span());
        json.name("text").value(label.text()).endObject();
      }
      json.endArray();
    }
    if (diagnostic.example().isPresent()) {
      json.name("example").value(diagnostic.example().get());
    }
    if (!diagnostic.help().isEmpty()) {
      json.name("help").value(String.join("\n", diagnostic.help()));
    }
    if (!diagnostic.fixes().isEmpty()) {
      fix(json, diagnostic.fixes().getFirst());
    }
    json.endObject();
  }

  private static void fix(JsonWriter json, Fix fix) throws IOException {
    json.name("fix").beginObject();
    json.name("title").value(fix.title());
    json.name("edits").beginArray();
    for (var edit : fix.edits()) {
      json.beginObject();
      place(json, edit.span());
      json.name("text").value(edit.replacement()).endObject();
    }
    json.endArray().endObject();
  }

  private static void place(JsonWriter json, Span span) throws IOException {
    json.name("file").value(span.file().name());
    position(json.name("start"), span.startPosition());
    position(json.name("end"), span.endPosition());
  }

  private static void position(JsonWriter json, Position position) throws IOException {
    json.beginObject();
    json.name("line").value(position.line());
    json.name("column").value(position.column());
    json.endObject();
  }
}
