package org.trunklang.source;

/** A place as people count: line and column from 1, columns in code points. */
public record Position(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
