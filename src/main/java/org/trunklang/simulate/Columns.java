package org.trunklang.simulate;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, aligned; a column that is empty in every line takes no room. */
final class Columns {
  private static final String GAP = "  ";
  private final List<List<String>> lines = new ArrayList<>();

  void add(String... cells) {
    lines.add(List.of(cells));
  }

  /** A line that keeps to no column. */
  void addLoose(String text) {
    lines.add(List.of(text));
  }

  List<String> render() {
    int count = lines.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[count];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size() && line.size() > 1; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> line(line, widths)).toList();
  }

  private static String line(List<String> cells, int[] widths) {
    if (cells.size() == 1) {
      return GAP + cells.getFirst();
    }
    var text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (widths[i] > 0) {
        text.append(GAP).append(Strings.padEnd(cells.get(i), widths[i], ' '));
      }
    }
    return CharMatcher.is(' ').trimTrailingFrom(text);
  }
}
