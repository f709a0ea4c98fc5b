package org.trunklang.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** How many findings there are, in words. */
public final class Summary {
  private Summary() {}

  /** {@code 2 errors, 1 warning}; {@code no errors} where there is nothing to count. */
  public static String of(List<Diagnostic> diagnostics) {
    var counts = new ArrayList<String>();
    for (var severity : Severity.values()) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity + (count == 1 ? "" : "s"));
      }
    }
    return counts.isEmpty() ? "no errors" : String.join(", ", counts);
  }
}
