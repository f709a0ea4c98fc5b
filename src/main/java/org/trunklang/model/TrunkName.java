package org.trunklang.model;

/** The name of a trunk or of a mesh; both share one name space. */
public record TrunkName(String text) implements Comparable<TrunkName> {
  @Override
  public int compareTo(TrunkName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
