package org.trunklang.check;

/** What a declared name stands for. */
enum Kind {
  NODE("node"),
  TRUNK("trunk"),
  MESH("mesh"),
  /** {@code MESH.NODE}; no declaration of its own. */
  MEMBER("member of a mesh"),
  PREFIX("prefix"),
  TRUNK_PROFILE("profile"),
  NODE_PROFILE("profile"),
  /**
   * Of a declaration that could not be parsed: it may be anything, and nobody complains about it.
   */
  BROKEN("declaration");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
