package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.trunklang.diagnostics.Code;
import org.trunklang.spec.CodeTable.Row;

/** The compiler and the specification know the same codes. */
final class CodesTest {
  /** Compared as text, so that a failure shows the line that differs. */
  @Test
  void r_8_4_the_table_and_the_compiler_list_the_same_codes() {
    var table = CodeTable.rows().stream().map(CodesTest::line).collect(toImmutableList());
    var compiler = Arrays.stream(Code.values()).map(CodesTest::line).collect(toImmutableList());
    assertEquals(String.join("\n", table), String.join("\n", compiler));
  }

  @Test
  void r_8_2_r_8_3_a_code_is_of_an_area_and_has_a_severity() {
    String areas = TextFiles.read(Path.of("lang-spec/diagnostics/README.md"));
    for (Code code : Code.values()) {
      assertTrue(code.id().matches("TRK\\d{4}"), code.id());
      assertTrue(areas.contains("| " + code.id().substring(0, 5) + "xx | "), code.id());
      assertNotNull(code.severity(), code.id());
    }
  }

  private static String line(Row row) {
    return row.code() + " " + row.severities().iterator().next() + " " + row.says();
  }

  private static String line(Code code) {
    return code.id() + " " + code.severity() + " " + code.title();
  }
}
