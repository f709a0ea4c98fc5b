package org.trunklang.format;

import com.google.common.collect.ImmutableSet;

/** Lines that are too long, and where they end instead. */
final class Wrapping {
  static final int WIDTH = 100;

  /** Where a line ends when it can: what is before the first of these belongs together. */
  private static final ImmutableSet<String> BEST = ImmutableSet.of("->", "from", "then");

  /** Where else, rather than in the middle of a list. */
  private static final ImmutableSet<String> GOOD =
      ImmutableSet.of("for", "is", "loops", "reaches", "rings", "when", "with");

  private static final int NEVER = Integer.MAX_VALUE;

  private final Pieces pieces;

  Wrapping(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Whether the line from the last line end before an index has room up to another. */
  boolean hasRoom(int index, int last, int indent) {
    int start = index;
    while (start > 0 && pieces.get(start).breaks == 0) {
      start--;
    }
    return Line.end(pieces, start, last + 1) <= WIDTH;
  }

  /**
   * Breaks what is too long in the lines of an item.
   *
   * @param indent of the lines that the item goes on with
   */
  void wrap(int from, int to, int indent) {
    int line = from;
    for (int i = from + 1; i <= to; i++) {
      if (i < to && pieces.get(i).breaks > 0) {
        pieces.get(i).blanks = indent;
      }
      if (i == to || pieces.get(i).breaks > 0) {
        wrapLine(line, i, indent);
        line = i;
      }
    }
  }

  private void wrapLine(int from, int to, int indent) {
    int line = from;
    int next = breakIn(line, to);
    while (next < to) {
      pieces.get(next).breakLine(1, indent);
      if (pieces.get(next - 1).isComment()) {
        pieces.get(next - 1).follow(Spacing.BEFORE_COMMENT); // it ends its line now
      }
      line = next;
      next = breakIn(line, to);
    }
  }

  /** Where a line is to be broken; its end where it has room or cannot be. */
  private int breakIn(int from, int to) {
    int best = to;
    int bestRank = NEVER;
    int column = Line.begin(pieces, from);
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      if (i > from && !piece.isComment()) {
        int rank = rank(i, from);
        if (rank < NEVER && rank <= bestRank && column <= WIDTH) {
          best = i;
          bestRank = rank;
        } else if (rank < NEVER && best == to) {
          return i; // too long already, but here it can end at last
        }
      }
      column = Line.after(piece, i == from ? column : column + piece.blanks);
      if (column > WIDTH && best < to && !isTrailing(i, to)) {
        return best;
      }
    }
    return to;
  }

  private boolean isTrailing(int index, int to) {
    return pieces.get(index).isComment() && pieces.nextToken(index) >= to;
  }

  private int rank(int index, int from) {
    Piece piece = pieces.get(index);
    if (!Spacing.lineMayEnd(pieces, index)) {
      return NEVER;
    }
    Piece before = pieces.get(index - 1);
    if (before.isSign("=")) {
      return 0;
    }
    if (before.isSign(",")) {
      return 2;
    }
    boolean sendsCall = !piece.isSign("->") || isRule(from);
    if (BEST.contains(piece.text) && sendsCall) {
      return 0;
    }
    return GOOD.contains(piece.text) ? 1 : NEVER;
  }

  private boolean isRule(int from) {
    int start = from;
    while (start > 0 && !pieces.get(start).beginsItem) {
      start--;
    }
    return pieces.get(start).isWord("route") || pieces.get(start).isWord("inbound");
  }
}
