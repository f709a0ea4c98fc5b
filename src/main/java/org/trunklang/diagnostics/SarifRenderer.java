package org.trunklang.diagnostics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.trunklang.source.Span;

/**
 * Writes findings as a SARIF 2.1.0 log, the form that code hosts and editors read.
 *
 * @param version of the compiler
 * @param pages gives the page of a code, in Markdown
 * @param paths gives the path of a source by its name: from where the log is read, or a whole one
 */
public record SarifRenderer(
    String version, Function<Code, String> pages, Function<String, String> paths) {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The log, on many lines, with a line break at its end. */
  public String render(List<Diagnostic> diagnostics) {
    var codes =
        diagnostics.stream()
            .map(Diagnostic::code)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Code::compareTo))
            .asList();
    return JsonText.lines(json -> log(json, diagnostics, codes)) + "\n";
  }

  private void log(JsonWriter json, List<Diagnostic> diagnostics, ImmutableList<Code> codes)
      throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("trunkc");
    json.name("version").value(version);
    json.name("rules").beginArray();
    for (var code : codes) {
      rule(json, code);
    }
    json.endArray().endObject().endObject();
    json.name("columnKind").value("unicodeCodePoints");
    json.name("results").beginArray();
    for (var diagnostic : diagnostics) {
      result(json, diagnostic, codes.indexOf(diagnostic.code()));
    }
    json.endArray();
    json.endObject().endArray().endObject();
  }

  private void rule(JsonWriter json, Code code) throws IOException {
    json.beginObject();
    json.name("id").value(code.id());
    message(json.name("shortDescription"), code.title());
    String page = pages.apply(code);
    json.name("help").beginObject();
    json.name("text").value(page);
    json.name("markdown").value(page);
    json.endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(code.severity().toString());
    json.endObject();
    json.endObject();
  }

  private void result(JsonWriter json, Diagnostic diagnostic, int rule) throws IOException {
    json.beginObject();
    json.name("ruleId").value(diagnostic.code().id());
    json.name("ruleIndex").value(rule);
    json.name("level").value(diagnostic.severity().toString());
    message(json.name("message"), inFull(diagnostic));
    if (!diagnostic.span().file().name().isEmpty()) {
      json.name("locations").beginArray();
      location(json, diagnostic.span(), diagnostic.spanLabel().orElse(""));
      json.endArray();
    }
    if (!diagnostic.labels().isEmpty()) {
      json.name("relatedLocations").beginArray();
      for (var label : diagnostic.labels()) {
        location(json, label.span(), label.text());
      }
      json.endArray();
    }
    if (!diagnostic.fixes().isEmpty()) {
      json.name("fixes").beginArray();
      for (var fix : diagnostic.fixes()) {
        fix(json, fix);
      }
      json.endArray();
    }
    json.endObject();
  }

  /** Viewers show the message alone, so that it holds example and help too. */
  private static String inFull(Diagnostic diagnostic) {
    var text = new StringBuilder(diagnostic.message());
    diagnostic.example().ifPresent(example -> text.append("\nexample: ").append(example));
    diagnostic.help().forEach(help -> text.append("\nhelp: ").append(help));
    return text.toString();
  }

  private void fix(JsonWriter json, Fix fix) throws IOException {
    json.beginObject();
    message(json.name("description"), fix.title());
    json.name("artifactChanges").beginArray();
    ImmutableListMultimap<String, Edit> byFile =
        Multimaps.index(fix.edits(), edit -> edit.span().file().name());
    for (var file : byFile.keySet()) {
      json.beginObject();
      artifact(json, file);
      json.name("replacements").beginArray();
      for (var edit : byFile.get(file)) {
        json.beginObject();
        region(json.name("deletedRegion"), edit.span());
        message(json.name("insertedContent"), edit.replacement());
        json.endObject();
      }
      json.endArray().endObject();
    }
    json.endArray().endObject();
  }

  private void location(JsonWriter json, Span span, String text) throws IOException {
    json.beginObject();
    json.name("physicalLocation").beginObject();
    artifact(json, span.file().name());
    region(json.name("region"), span);
    json.endObject();
    if (!text.isEmpty()) {
      message(json.name("message"), text);
    }
    json.endObject();
  }

  private void artifact(JsonWriter json, String file) throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(Uri.ofPath(paths.apply(file)));
    json.endObject();
  }

  private static void region(JsonWriter json, Span span) throws IOException {
    json.beginObject();
    json.name("startLine").value(span.startPosition().line());
    json.name("startColumn").value(span.startPosition().column());
    json.name("endLine").value(span.endPosition().line());
    json.name("endColumn").value(span.endPosition().column());
    json.endObject();
  }

  private static void message(JsonWriter json, String text) throws IOException {
    json.beginObject();
    json.name("text").value(text);
    json.endObject();
  }
}
