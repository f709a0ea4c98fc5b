package org.trunklang.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas take what the specification shows, and refuse what it rules out. */
final class SchemasTest {
  /** What tells the lines of the commands apart. */
  private static final ImmutableMap<String, String> SCHEMA_BY_BEGINNING =
      ImmutableMap.of(
          "{\"code\"", "diagnostic",
          "{\"text\"", "claim",
          "{\"numbers\"", "reach",
          "{\"kind\":\"exit\"", "audit",
          "{\"kind\":\"lost\"", "audit",
          "{\"kind\":\"proven\"", "audit",
          "{\"kind\"", "diff");

  private static final Path CHAPTER = Path.of("lang-spec/6-output.md");

  /** The samples stand in the chapter in the order of their rules. */
  @ParameterizedTest
  @CsvSource({"0, diagnostic", "1, trace", "2, claim"})
  void r_6_12_the_samples_of_the_chapter_fit_their_schema(int index, String schema) {
    assertEquals(ImmutableList.of(), JsonSchemas.problems(schema, sample(index)));
  }

  @Test
  void r_6_12_members_of_later_versions_are_no_mistake() {
    String later = sample(1).replaceFirst("\\{", "{\"since\":\"0.2\",");
    assertEquals(ImmutableList.of(), JsonSchemas.problems("trace", later));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diagnostic | "severity":"error"  | "severity":"fatal"
          diagnostic | "code":"TRK0407"    | "code":"E0407"
          diagnostic | "start":            | "begin":
          trace      | "kind":"leaves"     | "kind":"answered"
          trace      | "trunk":"pstn","number" | "number"
          trace      | "kind":"route"      | "kind":"guess"
          trace      | "number":"861234567" | "number":"86-1234"
          claim      | "status":"holds"    | "status":"passed"
          claim      | "status":"holds"    | "status":"broken"
          """)
  void r_6_12_what_the_chapter_rules_out_does_not_fit(String schema, String from, String to) {
    String right = sample(ImmutableList.of("diagnostic", "trace", "claim").indexOf(schema));
    assertFalse(JsonSchemas.problems(schema, right.replace(from, to)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind":"rings","node":"a","extension":"201"}
          {"kind":"leaves","node":"a","trunk":"acme"}
          {"kind":"rejected","node":"a","reason":"busy"}
          {"kind":"loops","why":"repeats","cycle":[{"node":"a","caller":"core.n2","number":"1"}]}
          {"kind":"unknown","node":"a","context":"from-internal"}
          """)
  void r_6_18_every_outcome_has_its_members(String outcome) {
    String trace =
        "{\"from\":{\"node\":\"a\",\"caller\":\"pstn\"},\"outcome\":%s,"
            .formatted(outcome)
            .concat("\"hops\":[{\"node\":\"a\",\"caller\":\"pstn\"}]}");
    assertEquals(ImmutableList.of(), JsonSchemas.problems("trace", trace));
  }

  @ParameterizedTest
  @MethodSource("writtenFindings")
  void r_6_14_a_finding_that_the_compiler_writes_fits_its_schema(Path golden) {
    for (String line : TextFiles.read(golden).lines().toList()) {
      assertEquals(ImmutableList.of(), JsonSchemas.problems("diagnostic", line));
    }
  }

  static ImmutableList<Path> writtenFindings() {
    return TextFiles.below("src/test/resources/golden/render", ".json");
  }

  @ParameterizedTest
  @MethodSource("writtenTraces")
  void r_6_15_a_trace_that_the_simulator_writes_fits_its_schema(Path golden) {
    for (String line : TextFiles.read(golden).lines().toList()) {
      assertEquals(ImmutableList.of(), JsonSchemas.problems("trace", line));
    }
  }

  @Test
  void r_6_12_every_line_of_json_in_the_transcripts_fits_a_schema() {
    for (Path transcript : TextFiles.below("src/test/resources/golden/cli", "session.console")) {
      for (String line : TextFiles.read(transcript).lines().toList()) {
        if (line.startsWith("{\"")) {
          assertEquals(ImmutableList.of(), JsonSchemas.problems(schema(line), line), line);
        }
      }
    }
  }

  private static String schema(String line) {
    return SCHEMA_BY_BEGINNING.entrySet().stream()
        .filter(entry -> line.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("trace");
  }

  static ImmutableList<Path> writtenTraces() {
    return TextFiles.below("src/test/resources/golden/simulate", "traces.jsonl");
  }

  private static String sample(int index) {
    return CodeBlock.of(CHAPTER).stream()
        .filter(block -> block.info().equals("json"))
        .toList()
        .get(index)
        .text();
  }
}
