package org.trunklang.format;

import com.google.common.collect.ImmutableSet;
import org.trunklang.syntax.FirstWords;

/** The white space between the tokens of one item: blanks, and those line ends that stay. */
final class Spacing {
  /** The blanks before a comment at the end of a line. */
  static final int BEFORE_COMMENT = 2;

  /** Words and signs that a line of an item can go on with. */
  private static final ImmutableSet<String> CLAUSES =
      ImmutableSet.of(
          "as", "at", "except", "for", "from", "is", "loops", "prepend", "reaches", "rings", "then",
          "when", "with", "->", "<->");

  private Spacing() {}

  /**
   * Decides what stands before a piece inside of an item.
   *
   * @param indent that of a line that the item goes on with
   */
  static void within(Pieces pieces, int index, int indent) {
    if (breaksBefore(pieces, index)) {
      pieces.get(index).breakLine(1, indent);
    } else {
      pieces.get(index).follow(gap(pieces, index));
    }
  }

  private static boolean breaksBefore(Pieces pieces, int index) {
    Piece before = pieces.get(index - 1);
    Piece piece = pieces.get(index);
    if (piece.breaksInSource == 0) {
      return false;
    }
    if (before.isComment()) {
      return true;
    }
    if (piece.isComment() && pieces.breaksInSource(index + 1)) {
      return true;
    }
    return lineMayEnd(pieces, index) || isKeptApart(pieces, index);
  }

  /**
   * Whether a line end before a piece makes a good line: after a comma or {@code =}, or where a
   * clause begins. A name that could begin an item would begin one there.
   */
  static boolean lineMayEnd(Pieces pieces, int index) {
    Piece next = pieces.get(pieces.nextToken(index));
    if (next.isWord() && FirstWords.include(next.text)) {
      return false;
    }
    Piece before = pieces.get(pieces.tokenBefore(index));
    return before.isSign(",") || before.isSign("=") || beginsClause(next);
  }

  /** A name like {@code route} that begins a line is one because nothing follows it there. */
  private static boolean isKeptApart(Pieces pieces, int index) {
    Piece before = pieces.get(index - 1);
    return before.breaks > 0
        && !before.beginsItem
        && before.isWord()
        && FirstWords.include(before.text);
  }

  static boolean beginsClause(Piece piece) {
    return (piece.isWord() || piece.isSign(piece.text)) && CLAUSES.contains(piece.text);
  }

  /** The blanks before a piece that stands on the line of the one before it. */
  static int gap(Pieces pieces, int index) {
    Piece piece = pieces.get(index);
    Piece before = pieces.get(index - 1);
    if (piece.isComment()) {
      return pieces.breaksInSource(index + 1) ? BEFORE_COMMENT : before.isSign("(") ? 0 : 1;
    }
    if (before.isComment()) {
      return 1;
    }
    if (piece.isSign(",") || piece.isSign(")") || piece.isSign("]") || piece.isSign("(")) {
      return 0;
    }
    if (before.isSign("(")) {
      return 0;
    }
    if (before.isSign("[")) {
      return looksLikeAddress(pieces, index) ? 1 : 0;
    }
    return isPort(pieces, index) || isPort(pieces, index - 1) ? 0 : 1;
  }

  /** Whether a piece is the colon before a port, which touches its host. */
  private static boolean isPort(Pieces pieces, int index) {
    return pieces.get(index).isSign(":")
        && index + 1 < pieces.size()
        && pieces.get(index + 1).isNumber();
  }

  /** Whether a list whose first element has a port would be read as an address in brackets. */
  private static boolean looksLikeAddress(Pieces pieces, int index) {
    return index + 1 < pieces.size() && pieces.get(index + 1).isSign(":");
  }
}
