package org.trunklang.model;

/** The name of a node. */
public record NodeName(String text) implements Comparable<NodeName> {
  @Override
  public int compareTo(NodeName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
