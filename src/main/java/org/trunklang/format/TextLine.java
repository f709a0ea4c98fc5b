package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

/**
 * A line of the layout.
 *
 * @param kind what kind of line it is; lines of one kind can have columns
 * @param from its first piece
 * @param cells the pieces that cells begin with, by the rank of their columns
 * @param comment the comment at its end; -1 for none
 * @param endOfTokens the index after its last token
 */
record TextLine(
    LineKind kind,
    int from,
    int indent,
    boolean followsGap,
    ImmutableSortedMap<Integer, Integer> cells,
    int comment,
    int endOfTokens) {

  static ImmutableList<TextLine> of(Pieces pieces) {
    var lines = ImmutableList.<TextLine>builder();
    int from = 0;
    while (from < pieces.size()) {
      int to = lineEnd(pieces, from);
      lines.add(of(pieces, from, to));
      from = to;
    }
    return lines.build();
  }

  /** Whether this line can share columns with the one right before it. */
  boolean continues(TextLine before, boolean ofAnyKind) {
    return !followsGap
        && indent == before.indent
        && (ofAnyKind ? hasTokens() && before.hasTokens() : kind == before.kind);
  }

  private boolean hasTokens() {
    return endOfTokens > from;
  }

  private static TextLine of(Pieces pieces, int from, int to) {
    int endOfTokens = Math.max(from, pieces.tokenBefore(to) + 1);
    int comment = endOfTokens > from && endOfTokens < to ? endOfTokens : -1;
    boolean whole =
        pieces.get(from).beginsItem && (to == pieces.size() || pieces.get(to).beginsRow);
    for (int i = from; i < endOfTokens; i++) {
      whole &= !pieces.get(i).hasSeveralLines();
    }
    var kind = whole ? LineKind.of(pieces.get(from).text) : LineKind.OTHER;
    Piece first = pieces.get(from);
    return new TextLine(
        kind,
        from,
        first.blanks,
        first.breaks > 1,
        Cells.of(kind, pieces, from, endOfTokens),
        comment,
        endOfTokens);
  }

  private static int lineEnd(Pieces pieces, int from) {
    int to = from + 1;
    while (to < pieces.size() && pieces.get(to).breaks == 0) {
      to++;
    }
    return to;
  }
}
