package org.trunklang.format;

/** A block on one line: two blanks between its items, one inside of each brace. */
final class Flat {
  private static final int BETWEEN_ITEMS = 2;

  private Flat() {}

  static void layOut(Pieces pieces, int open, int close) {
    for (int i = open + 1; i <= close; i++) {
      pieces.get(i).follow(gap(pieces, i));
    }
  }

  private static int gap(Pieces pieces, int index) {
    Piece piece = pieces.get(index);
    Piece before = pieces.get(index - 1);
    if (before.isSign("{") && piece.isSign("}")) {
      return 0;
    }
    Piece token = pieces.get(pieces.nextToken(index));
    if (before.isSign("{") || token.isSign("}")) {
      return 1;
    }
    if (token.beginsItem) {
      return before.isComment() ? 1 : BETWEEN_ITEMS;
    }
    return Spacing.gap(pieces, index);
  }
}
