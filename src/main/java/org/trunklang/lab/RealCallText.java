package org.trunklang.lab;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the servers saw of a call, a line for each arrival, aligned. */
final class RealCallText {
  private static final int MOST_ARRIVALS = 8;
  private static final int COLUMNS = 5;

  private RealCallText() {}

  static ImmutableList<String> lines(PlacedCall call) {
    var rows = new ArrayList<List<String>>();
    for (Arrival arrival : call.arrivals()) {
      rows.add(row(arrival));
    }
    int shown = call.cutShort() ? Math.min(rows.size(), MOST_ARRIVALS) : rows.size();
    var lines = ImmutableList.<String>builder();
    for (var row : rows.subList(0, shown)) {
      var line = new StringBuilder();
      for (int i = 0; i < COLUMNS; i++) {
        line.append(Strings.padEnd(row.get(i), width(rows.subList(0, shown), i), ' ')).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    if (shown < rows.size()) {
      lines.add("… %d more arrivals".formatted(rows.size() - shown));
    }
    return lines.build();
  }

  private static List<String> row(Arrival arrival) {
    if (arrival.server().equals(LabNetwork.OUTSIDE)) {
      return List.of(arrival.server(), "", arrival.extension(), "", "");
    }
    String done =
        arrival.dialed().stream()
            .map(there -> "Dial(%s) %s".formatted(there.target(), there.status()))
            .collect(Collectors.joining(", then "));
    return List.of(
        arrival.server(),
        arrival.context(),
        arrival.extension(),
        arrival.chosen(),
        arrival.handWritten().map(context -> "Goto(" + context + ")").orElse(done));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
