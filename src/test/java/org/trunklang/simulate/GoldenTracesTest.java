package org.trunklang.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunklang.analyze.ClaimProver;
import org.trunklang.check.Checker;
import org.trunklang.check.Unit;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.golden.Golden;
import org.trunklang.model.Down;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkName;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.routing.Networks;
import org.trunklang.routing.Place;
import org.trunklang.routing.Routing;
import org.trunklang.source.SourceFile;
import org.trunklang.spec.JsonSchemas;
import org.trunklang.syntax.Parser;

/** Networks, calls, and what a user sees of them: {@code golden/simulate}. */
class GoldenTracesTest {

  static Stream<Path> cases() {
    return Golden.cases("simulate");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void traces_as_text(Path folder) {
    var routing = routing(folder);
    var text = new StringBuilder();
    for (String line : calls(folder)) {
      var call = Call.parse(line, routing);
      var shown = new TraceText(false, call.explain);
      text.append("$ trunkc ").append(line).append('\n');
      var traces = call.numbers.stream().flatMap(number -> call.traces(number).stream()).toList();
      text.append(shown.renderAll(TraceGroup.of(traces, call.explain))).append('\n');
    }
    Golden.check(folder.resolve("expected/traces.txt"), text.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void r_6_15_traces_as_json_fit_the_schema(Path folder) {
    var routing = routing(folder);
    var text = new StringBuilder();
    for (String line : calls(folder)) {
      var call = Call.parse(line, routing);
      for (DialedNumber number : call.numbers) {
        for (Trace trace : call.traces(number)) {
          String json = new TraceJson(call.explain).render(trace);
          assertEquals(ImmutableList.of(), JsonSchemas.problems("trace", json), json);
          text.append(json).append('\n');
        }
      }
    }
    Golden.check(folder.resolve("expected/traces.jsonl"), text.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verdicts_on_the_claims(Path folder) {
    var routing = routing(folder);
    var prover = new ClaimProver(routing);
    var text = new StringBuilder();
    assertFalse(routing.network().expectations().isEmpty());
    for (var claim : routing.network().expectations()) {
      text.append(claim.origin().span().text()).append('\n');
      text.append("  ").append(words(prover.decide(claim))).append('\n');
    }
    Golden.check(folder.resolve("expected/verdicts.txt"), text.toString());
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Holds() -> "holds";
      case Verdict.Proven() -> "holds for all";
      case Verdict.Broken(Trace trace) -> "broken: " + firstLine(trace);
      case Verdict.NotProven(String why, Optional<Trace> trace) ->
          "not proven: " + why + trace.map(call -> "; " + firstLine(call)).orElse("");
    };
  }

  private static String firstLine(Trace trace) {
    return Splitter.on('\n').split(new TraceText(false, false).render(trace)).iterator().next();
  }

  private static Routing routing(Path folder) {
    String text = Golden.read(folder.resolve("network.trunk"));
    var parsed = Parser.parse(SourceFile.of("network.trunk", text));
    var checked = Checker.check(ImmutableList.of(new Unit(parsed, Optional.empty())));
    var routing = Routing.of(checked.network());
    var errors =
        Stream.of(parsed.problems(), checked.problems(), routing.problems())
            .flatMap(List::stream)
            .map(Problem::explain)
            .filter(found -> found.severity() == Severity.ERROR)
            .map(found -> found.span() + " " + found.message())
            .toList();
    assertEquals(List.of(), errors);
    return routing;
  }

  private static List<String> calls(Path folder) {
    return Splitter.on('\n')
        .omitEmptyStrings()
        .splitToList(Golden.read(folder.resolve("calls.txt")));
  }

  /** {@code simulate NUMBER… [--from NODE | --from TRUNK@NODE] [--down NAME]… [--explain]}. */
  private record Call(
      Routing routing, List<DialedNumber> numbers, List<Place> starts, Down down, boolean explain) {

    static Call parse(String line, Routing routing) {
      var numbers = new ArrayList<DialedNumber>();
      var trunks = ImmutableSet.<TrunkName>builder();
      var nodes = ImmutableSet.<NodeName>builder();
      Optional<Place> start = Optional.empty();
      boolean explain = false;
      var words = Splitter.on(' ').splitToList(line).iterator();
      assertEquals("simulate", words.next());
      while (words.hasNext()) {
        String word = words.next();
        switch (word) {
          case "--explain" -> explain = true;
          case "--from" -> start = Optional.of(place(words.next(), routing));
          case "--down" -> {
            String name = words.next();
            if (routing.network().nodes().containsKey(new NodeName(name))) {
              nodes.add(new NodeName(name));
            } else {
              trunks.add(new TrunkName(name));
            }
          }
          default -> numbers.add(DialedNumber.of(word.equals("none") ? "" : word));
        }
      }
      var down = new Down(trunks.build(), nodes.build());
      List<Place> starts = start.map(List::of).orElseGet(() -> EntryPoints.phones(routing, down));
      return new Call(routing, numbers, starts, down, explain);
    }

    private static Place place(String from, Routing routing) {
      int at = from.indexOf('@');
      String node = from.substring(at + 1);
      String caller = at < 0 ? "phones" : from.substring(0, at);
      return routing.place(new NodeName(node), Networks.caller(routing.network(), node, caller));
    }

    List<Trace> traces(DialedNumber number) {
      var simulator = Simulator.of(routing);
      return starts.stream().map(start -> simulator.simulate(start, number, down)).toList();
    }
  }
}
