package org.trunklang.syntax;

import com.google.common.primitives.ImmutableIntArray;

/** The {@code ///} lines before a token, by their offsets, and whether they document something. */
final class DocLines {
  /** No lines at all. */
  static final DocLines NONE = new DocLines(ImmutableIntArray.of());

  private final ImmutableIntArray bounds;
  private boolean claimed = false;

  private DocLines(ImmutableIntArray bounds) {
    this.bounds = bounds;
  }

  /** Start and end of each line, one after the other. */
  ImmutableIntArray bounds() {
    return bounds;
  }

  boolean isEmpty() {
    return bounds.isEmpty();
  }

  int start() {
    return bounds.get(0);
  }

  int end() {
    return bounds.get(bounds.length() - 1);
  }

  boolean isClaimed() {
    return claimed;
  }

  /** Says that these lines have found what they document. */
  void claim() {
    claimed = true;
  }

  /** Lines that are still being read. */
  static final class Builder {
    private final ImmutableIntArray.Builder bounds = ImmutableIntArray.builder(2);
    private boolean empty = true;

    void add(int start, int end) {
      bounds.add(start);
      bounds.add(end);
      empty = false;
    }

    boolean isEmpty() {
      return empty;
    }

    DocLines build() {
      return new DocLines(bounds.build());
    }
  }
}
