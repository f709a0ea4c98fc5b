package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Columns of lines that follow one another and are of one kind. The author asks for a column by
 * more blanks than are needed before one of its cells; it is then made true.
 */
final class Columns {
  /** Lines that differ by more are not drawn together: no eye follows a gap that wide. */
  private static final int WIDEST_GAP = 18;

  private static final int WIDEST_GAP_BEFORE_COMMENT = 40;

  private final Pieces pieces;

  private Columns(Pieces pieces) {
    this.pieces = pieces;
  }

  static void align(Pieces pieces) {
    var columns = new Columns(pieces);
    var lines = TextLine.of(pieces);
    for (List<TextLine> run : runs(lines, false)) {
      columns.alignCells(run);
    }
    for (List<TextLine> run : runs(lines, true)) {
      columns.alignComments(run);
    }
  }

  /** Lines without a gap between them, of one indentation and, unless for comments, one kind. */
  private static List<List<TextLine>> runs(ImmutableList<TextLine> lines, boolean ofAnyKind) {
    List<List<TextLine>> runs = new ArrayList<>();
    TextLine before = null;
    for (TextLine line : lines) {
      if (before == null || !line.continues(before, ofAnyKind)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(line);
      before = line;
    }
    return runs;
  }

  private void alignCells(List<TextLine> run) {
    NavigableSet<Integer> ranks = new TreeSet<>();
    run.forEach(line -> ranks.addAll(line.cells().keySet()));
    for (int rank : ranks) {
      List<Cell> cells = new ArrayList<>();
      for (TextLine line : run) {
        Integer index = line.cells().get(rank);
        if (index != null) {
          cells.add(new Cell(line, index, pieces));
        }
      }
      sections(cells, WIDEST_GAP).forEach(section -> align(section, Wrapping.WIDTH));
    }
  }

  private void alignComments(List<TextLine> run) {
    List<Cell> cells = new ArrayList<>();
    for (TextLine line : run) {
      if (line.comment() >= 0) {
        cells.add(new Cell(line, line.comment(), pieces));
      }
    }
    sections(cells, WIDEST_GAP_BEFORE_COMMENT)
        .forEach(section -> align(section, Integer.MAX_VALUE));
  }

  /**
   * Cells that are drawn together. One that begins far to the right of the others stays alone and
   * parts nobody; where one begins far to the left of them, the next section begins.
   */
  private static List<List<Cell>> sections(List<Cell> cells, int widestGap) {
    List<List<Cell>> sections = new ArrayList<>();
    List<Cell> section = new ArrayList<>();
    int least = 0;
    int most = 0;
    for (Cell cell : cells) {
      int end = cell.endBefore();
      if (section.isEmpty() || most - end > widestGap) {
        section = new ArrayList<>();
        sections.add(section);
        least = end;
        most = end;
      }
      if (end - least <= widestGap) {
        section.add(cell);
        least = Math.min(least, end);
        most = Math.max(most, end);
      }
    }
    return sections;
  }

  private static void align(List<Cell> section, int width) {
    if (section.stream().noneMatch(Cell::isAskedFor)) {
      return;
    }
    int column = section.stream().mapToInt(Cell::endBefore).max().orElse(0);
    if (section.stream().allMatch(cell -> cell.lineEndAt(column) <= width)) {
      section.forEach(cell -> cell.moveTo(column));
    }
  }

  /** The beginning of a cell in its line. */
  private record Cell(TextLine line, int index, Pieces pieces) {
    private Piece piece() {
      return pieces.get(index);
    }

    /** The column after what stands before the cell. */
    int endBefore() {
      return Line.end(pieces, line.from(), index);
    }

    /** Whether the source has more blanks before it than are needed. */
    boolean isAskedFor() {
      return piece().breaksInSource == 0 && piece().blanksInSource > piece().blanks;
    }

    /** Where the tokens of the line end when what stands before the cell ended at a column. */
    int lineEndAt(int column) {
      return Line.end(pieces, line.from(), line.endOfTokens()) + column - endBefore();
    }

    void moveTo(int column) {
      piece().blanks += column - endBefore();
    }
  }
}
