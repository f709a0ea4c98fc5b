package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.trunklang.analyze.Exits;
import org.trunklang.analyze.Outages;
import org.trunklang.analyze.Reach;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.JsonRenderer;
import org.trunklang.diagnostics.JsonText;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.numbers.NumberSet;
import org.trunklang.simulate.Trace;
import org.trunklang.simulate.TraceJson;

/** What an audit finds and proves, for programs. */
final class AuditJson {
  /** What proofs are about. */
  static final String SCOPE =
      "every number, but for those that outgrow " + DialedNumber.MAX_LENGTH + " characters";

  private final PrintStream out;

  AuditJson(PrintStream out) {
    this.out = out;
  }

  void exits(Exits exits) {
    exits(exits.fromOutside(), true);
    exits(exits.fromNodes(), false);
    proven("no other exits");
  }

  private void exits(List<Exits.Entry> entries, boolean outside) {
    for (Exits.Entry entry : entries) {
      Stream.concat(entry.leaving().values().stream(), entry.unknown().stream())
          .forEach(part -> exit(entry.ends(), outside, part));
    }
  }

  private void exit(ImmutableList<TrunkEnd> ends, boolean outside, Reach.Part part) {
    print(
        json -> {
          json.name("kind").value("exit");
          json.name("outside").value(outside);
          strings(json, "from", ends.stream().map(TrunkEnd::toString).toList());
          set(json, part.numbers(), part.example());
        });
  }

  /** The findings are those of {@code check}. */
  void emergency(ImmutableList<Diagnostic> found, long duties) {
    found.forEach(finding -> out.println(JsonRenderer.render(finding)));
    if (found.isEmpty() && duties > 0) {
      proven("all emergency numbers get out, also while any one trunk or other node is down");
    }
  }

  void outages(List<Outages.Outage> outages, int failures) {
    for (Outages.Outage outage : outages) {
      print(
          json -> {
            json.name("kind").value("lost");
            strings(
                json,
                "down",
                Stream.concat(
                        outage.down().trunks().stream().map(TrunkName::text),
                        outage.down().nodes().stream().map(NodeName::text))
                    .toList());
            strings(json, "from", outage.callers().stream().map(NodeName::text).toList());
            set(json, outage.numbers(), outage.example());
          });
    }
    proven("nothing else is lost to " + Report.count(failures, "failure", "failures") + " at once");
  }

  private void proven(String what) {
    print(
        json -> {
          json.name("kind").value("proven");
          json.name("what").value(what);
          json.name("scope").value(SCOPE);
        });
  }

  private static void strings(JsonWriter json, String name, List<String> values)
      throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static void set(JsonWriter json, NumberSet numbers, Trace example) throws IOException {
    NumbersJson.write(json, numbers, NumbersText.patterns(numbers));
    json.name("trace").jsonValue(new TraceJson(false).render(example));
  }

  private void print(Members members) {
    out.println(
        JsonText.line(
            json -> {
              json.beginObject();
              members.write(json);
              json.endObject();
            }));
  }

  /** Writes what an object holds. */
  private interface Members {
    void write(JsonWriter json) throws IOException;
  }
}
