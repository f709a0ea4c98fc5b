package org.trunklang.diagnostics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows under a line of source: the marks under what matters, and beside or below each mark its
 * words.
 */
final class Underlines {
  /**
   * A stretch of columns that is underlined.
   *
   * @param main whether it is the place of the finding itself
   * @param text its words; empty without any
   */
  record Mark(int start, int end, boolean main, String text) {
    int width() {
      return Math.max(1, end - start);
    }
  }

  /** A piece of a row, and whether it belongs to the finding itself. */
  record Piece(int column, String text, boolean main) {}

  private Underlines() {}

  /** The rows from the top; in each, pieces from the left that do not overlap. */
  static ImmutableList<ImmutableList<Piece>> rows(List<Mark> marks) {
    var sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    int rightEnd = sorted.stream().mapToInt(mark -> mark.start() + mark.width()).max().orElse(0);

    var rows = ImmutableList.<ImmutableList<Piece>>builder();
    var first = new ArrayList<>(signs(sorted, rightEnd));
    var waiting = new ArrayList<Mark>();
    for (var mark : sorted) {
      if (!mark.text().isEmpty()) {
        waiting.add(mark);
      }
    }
    if (!waiting.isEmpty() && standsBeside(waiting.getLast(), sorted)) {
      var beside = waiting.removeLast();
      first.add(new Piece(rightEnd + 1, beside.text(), beside.main()));
    }
    rows.add(ImmutableList.copyOf(first));
    if (!waiting.isEmpty()) {
      rows.add(bars(waiting));
    }
    while (!waiting.isEmpty()) {
      var mark = waiting.removeLast();
      rows.add(
          ImmutableList.<Piece>builder()
              .addAll(bars(waiting, mark.start()))
              .add(new Piece(mark.start(), mark.text(), mark.main()))
              .build());
    }
    return rows.build();
  }

  /** Whether the words of a mark can stand at the end of the row and still be taken for its own. */
  private static boolean standsBeside(Mark mark, List<Mark> all) {
    int end = mark.start() + mark.width();
    return all.stream()
        .allMatch(other -> other.equals(mark) || other.start() + other.width() < end);
  }

  private static ImmutableList<Piece> signs(List<Mark> marks, int end) {
    var row = new char[end];
    Arrays.fill(row, ' ');
    for (boolean main : new boolean[] {false, true}) {
      for (var mark : marks) {
        if (mark.main() == main) {
          Arrays.fill(row, mark.start(), mark.start() + mark.width(), main ? '^' : '-');
        }
      }
    }
    var pieces = ImmutableList.<Piece>builder();
    int start = 0;
    for (int i = 1; i <= end; i++) {
      if (i == end || row[i] != row[start]) {
        if (row[start] != ' ') {
          pieces.add(new Piece(start, new String(row, start, i - start), row[start] == '^'));
        }
        start = i;
      }
    }
    return pieces.build();
  }

  private static ImmutableList<Piece> bars(List<Mark> marks) {
    return bars(marks, Integer.MAX_VALUE);
  }

  /** A bar for each mark that begins before a column. */
  private static ImmutableList<Piece> bars(List<Mark> marks, int before) {
    var bars = ImmutableList.<Piece>builder();
    int last = -1;
    for (var mark : marks) {
      if (mark.start() > last && mark.start() < before) {
        bars.add(new Piece(mark.start(), "|", mark.main()));
        last = mark.start();
      }
    }
    return bars.build();
  }
}
