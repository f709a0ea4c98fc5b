package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import org.trunklang.analyze.CallDiff;
import org.trunklang.diagnostics.JsonText;
import org.trunklang.routing.Place;
import org.trunklang.simulate.TraceJson;

/** What changed for calls, for programs. */
final class DiffJson {
  private DiffJson() {}

  static void print(CallDiff diff, PrintStream out) {
    diff.gone().forEach(place -> out.println(entry("gone", place)));
    diff.added().forEach(place -> out.println(entry("new", place)));
    diff.changes().forEach(change -> out.println(change(change)));
  }

  private static String entry(String kind, Place place) {
    return JsonText.line(
        json -> {
          json.beginObject();
          json.name("kind").value(kind);
          json.name("from").beginArray().value(place.toString()).endArray();
          json.endObject();
        });
  }

  private static String change(CallDiff.Change change) {
    ImmutableList<String> patterns = ImmutableList.copyOf(NumbersText.patterns(change.numbers()));
    return JsonText.line(
        json -> {
          json.beginObject();
          json.name("kind").value("elsewhere");
          json.name("from").beginArray();
          for (Place place : change.callers()) {
            json.value(place.toString());
          }
          json.endArray();
          NumbersJson.write(json, change.numbers(), patterns);
          json.name("before").jsonValue(new TraceJson(false).render(change.before()));
          json.name("after").jsonValue(new TraceJson(false).render(change.after()));
          json.endObject();
        });
  }
}
