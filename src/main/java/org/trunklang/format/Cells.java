package org.trunklang.format;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.TreeMap;

/** Where the cells of a line begin: at its second piece, at words and signs, at items in braces. */
final class Cells {
  /** Columns have ranks from the left to the right; those with one rank are one column. */
  private static final int FIRST = 0;

  /** A brace shares a column with those that stand after a cell of the same rank. */
  private static final int BRACE = 100;

  private static final int IN_BRACES = 200;

  private final Pieces pieces;
  private final int from;
  private final int head;
  private final int end;
  private final TreeMap<Integer, Integer> cells = new TreeMap<>();

  private Cells(Pieces pieces, int from, int end) {
    this.pieces = pieces;
    this.from = from;
    this.end = end;
    int brace = from;
    while (brace < end && !pieces.get(brace).isSign("{")) {
      brace++;
    }
    this.head = brace;
  }

  /** The pieces that cells begin with, by the ranks of their columns. */
  static ImmutableSortedMap<Integer, Integer> of(LineKind kind, Pieces pieces, int from, int end) {
    var cells = new Cells(pieces, from, end);
    switch (kind) {
      case CLAIM -> cells.claim();
      case NODE -> cells.first("with", 1, from + 2);
      case PREFIX -> cells.first("=", 1, from + 2);
      case PROFILE -> cells.first(":", 1, from + 2);
      case RULE -> cells.rule();
      case TRUNK -> cells.trunk();
      case SETTING -> cells.setting();
      case OTHER -> {
        return ImmutableSortedMap.of();
      }
    }
    cells.braces();
    return ImmutableSortedMap.copyOf(cells.cells, Comparator.naturalOrder());
  }

  private void claim() {
    int next = first("when", 2, first("from", 1, from + 2));
    for (int i = next; i < head; i++) {
      switch (pieces.get(i).text) {
        case "rings", "reaches", "is", "loops" -> {
          put(3, i);
          first("at", 5, first("as", 4, i + 1));
          return;
        }
        default -> {}
      }
    }
  }

  private void rule() {
    put(FIRST, from + 1);
    int arrow = first("->", 3, from + 2);
    first("prepend", 2, first("for", 1, from + 2, arrow), arrow);
    first("then", 4, arrow);
  }

  private void trunk() {
    int protocol = first(":", 1, from + 2);
    put(2, protocol + 1);
    int arrow = first("->", 3, protocol + 1);
    if (arrow == protocol + 1) {
      arrow = first("<->", 3, protocol + 1);
    }
    if (arrow > protocol + 1) {
      put(4, arrow);
    }
    first("with", 5, arrow);
  }

  private void setting() {
    put(FIRST, from + 1);
    if (from + 2 < head && pieces.get(from + 2).isString()) {
      put(FIRST + 1, from + 2);
    }
  }

  /**
   * Begins a cell with the first piece of a text.
   *
   * @return the index after it; where to look from when there is none
   */
  private int first(String text, int rank, int start) {
    return first(text, rank, start, head);
  }

  private int first(String text, int rank, int start, int before) {
    for (int i = start; i < before; i++) {
      if (pieces.get(i).text.equals(text)) {
        put(rank, i);
        return i + 1;
      }
    }
    return start;
  }

  private void put(int rank, int index) {
    if (index < head) {
      cells.put(rank, index);
    }
  }

  /** The brace, and the items after the first one in it. */
  private void braces() {
    if (head >= end) {
      return;
    }
    cells.put(BRACE + (cells.isEmpty() ? FIRST : cells.lastKey()), head);
    int close = Math.min(pieces.partner(head), end);
    int rank = IN_BRACES;
    for (int i = head + 2; i < close; i++) {
      if (pieces.partner(i) > i) {
        i = pieces.partner(i);
      } else if (pieces.get(i).beginsItem) {
        cells.put(rank++, i);
      }
    }
  }
}
