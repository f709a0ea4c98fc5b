package org.trunklang.format;

/**
 * Gives each declaration, item and comment its line, and each block its form: on one line where it
 * was written so and has room, else an item a line.
 */
final class Rows {
  /** How far the items of a block stand to the right of what the block belongs to. */
  private static final int INDENT = 2;

  private final Pieces pieces;
  private final Wrapping wrapping;

  private Rows(Pieces pieces) {
    this.pieces = pieces;
    this.wrapping = new Wrapping(pieces);
  }

  static void layOut(Pieces pieces) {
    new Rows(pieces).items(0, pieces.size(), 0);
  }

  /** Items and comments from one index up to another, each in a line of its own. */
  private void items(int from, int to, int indent) {
    boolean first = true;
    int i = from;
    while (i < to) {
      Piece piece = pieces.get(i);
      if (piece.isComment() && i > 0 && piece.breaksInSource == 0 && endsItsLine(i, to)) {
        piece.follow(Spacing.BEFORE_COMMENT);
        i++;
        continue;
      }
      if (i > from && piece.breaksInSource == 0 && isBesideComment(i)) {
        piece.follow(1);
      } else {
        beginRow(i, first, indent);
        first = false;
      }
      i = piece.isComment() ? i + 1 : item(i, to, indent);
    }
  }

  /** Whether nothing but comments stands after a comment on its line. */
  private boolean endsItsLine(int comment, int to) {
    int next = comment + 1;
    while (next < to && pieces.get(next).isComment() && !pieces.breaksInSource(next)) {
      next++;
    }
    return next >= to || pieces.breaksInSource(next);
  }

  /** Whether a comment stands right before a piece that goes on in the comment's line. */
  private boolean isBesideComment(int index) {
    Piece before = pieces.get(index - 1);
    return before.isComment() && !before.endsLine();
  }

  private void beginRow(int index, boolean first, int indent) {
    Piece piece = pieces.get(index);
    piece.beginsRow = true;
    if (index == 0) {
      piece.follow(0);
    } else {
      piece.breakLine(piece.breaksInSource > 1 && !first ? 2 : 1, indent);
    }
  }

  /**
   * The rest of an item after its first piece.
   *
   * @return the index after it
   */
  private int item(int first, int to, int indent) {
    int end = endOfItem(first, to);
    int line = lineStart(first);
    int i = first + 1;
    while (i < end) {
      int close = pieces.partner(i);
      if (close < 0) {
        Spacing.within(pieces, i, indent + INDENT);
        i++;
        continue;
      }
      Spacing.within(pieces, i, indent + INDENT);
      if (i + 1 < close && !staysFlat(i, close, indent)) {
        wrapping.wrap(line, i + 1, indent + 2 * INDENT);
        items(i + 1, close, indent + INDENT);
        pieces.get(close).breakLine(1, indent);
        pieces.get(close).beginsRow = true;
        line = close;
      } else {
        Flat.layOut(pieces, i, close);
      }
      i = close + 1;
    }
    wrapping.wrap(line, end, indent + INDENT);
    return end;
  }

  /** The index after the last token of an item: comments behind it are not its own. */
  private int endOfItem(int first, int to) {
    int next = first + 1;
    while (next < to && !pieces.get(next).beginsItem) {
      next = Math.max(next, pieces.partner(next)) + 1;
    }
    return pieces.tokenBefore(next) + 1;
  }

  /** The first piece of the line that an item begins in: a comment may stand before it. */
  private int lineStart(int index) {
    int start = index;
    while (start > 0 && !pieces.get(start).beginsRow) {
      start--;
    }
    return start;
  }

  /** Whether a block was written on one line, and has room there. */
  private boolean staysFlat(int open, int close, int indent) {
    for (int i = open + 1; i <= close; i++) {
      if (pieces.get(i).breaksInSource > 0 || pieces.get(i).hasSeveralLines()) {
        return false;
      }
    }
    Flat.layOut(pieces, open, close);
    return wrapping.hasRoom(open, close, indent + INDENT);
  }
}
