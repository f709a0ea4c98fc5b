package org.trunklang.format;

/** Columns of pieces, counted from 0. */
final class Line {
  private Line() {}

  /** The column of a piece that begins a line. */
  static int begin(Pieces pieces, int index) {
    return pieces.get(index).blanks;
  }

  /** The column after a piece that begins at a column. */
  static int after(Piece piece, int column) {
    if (!piece.hasSeveralLines()) {
      return column + piece.width();
    }
    int lineStart = Math.max(piece.text.lastIndexOf('\n'), piece.text.lastIndexOf('\r')) + 1;
    return piece.text.length() - lineStart;
  }

  /** The column after the pieces from the first of a line up to an index. */
  static int end(Pieces pieces, int from, int to) {
    int column = begin(pieces, from);
    for (int i = from; i < to; i++) {
      column = after(pieces.get(i), i == from ? column : column + pieces.get(i).blanks);
    }
    return column;
  }
}
