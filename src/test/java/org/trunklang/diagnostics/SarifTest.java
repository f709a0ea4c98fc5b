package org.trunklang.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log is SARIF as the standard has it, as far as a schema can tell. */
class SarifTest {
  static Stream<RendererTest.Case> cases() {
    return RendererTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void r_6_22_every_finding_makes_a_log_that_the_standard_allows(RendererTest.Case golden)
      throws IOException {
    assertEquals(List.of(), SarifSchema.mistakes(log(List.of(golden.diagnostic()))));
  }

  @Test
  void r_6_22_so_do_many_findings_and_none() throws IOException {
    assertEquals(List.of(), SarifSchema.mistakes(log(List.of())));
    var all = RendererTest.cases().map(RendererTest.Case::diagnostic).toList();
    String log = log(all);
    assertEquals(List.of(), SarifSchema.mistakes(log));
    assertEquals(
        1, log.split("\"id\": \"TRK0101\"", -1).length - 1, "a code that comes often is one rule");
  }

  @Test
  void the_schema_refuses_what_the_standard_does_not_allow() throws IOException {
    String log = log(List.of(RendererTest.cases().findFirst().orElseThrow().diagnostic()));
    assertFalse(SarifSchema.mistakes(log.replace("startLine", "line")).isEmpty());
    assertFalse(
        SarifSchema.mistakes(log.replace("\"level\": \"error\"", "\"level\": \"fatal\""))
            .isEmpty());
  }

  private static String log(List<Diagnostic> diagnostics) {
    return new SarifRenderer("0.1.0", code -> "the page of " + code, name -> name)
        .render(diagnostics);
  }
}
