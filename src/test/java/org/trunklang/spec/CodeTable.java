package org.trunklang.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trunklang.diagnostics.Severity;

/** The table of diagnostic codes in the specification. */
final class CodeTable {
  private static final Path FILE = Path.of("lang-spec/diagnostics/README.md");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (TRK\\d{4}) \\| ([a-z, ]+) \\| (.+) \\| R-\\d+\\.\\d+ \\|$");

  private CodeTable() {}

  /**
   * @param severities the one severity of the code, or those that its rule tells apart, the usual
   *     one first
   */
  record Row(String code, ImmutableSet<Severity> severities, String says) {}

  static ImmutableList<Row> rows() {
    return ROW.matcher(TextFiles.read(FILE))
        .results()
        .map(row -> new Row(row.group(1), severities(row.group(2)), row.group(3)))
        .collect(toImmutableList());
  }

  private static ImmutableSet<Severity> severities(String cell) {
    return Arrays.stream(cell.split(", "))
        .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)))
        .collect(toImmutableSet());
  }
}
