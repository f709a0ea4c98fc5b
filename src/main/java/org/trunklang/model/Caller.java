package org.trunklang.model;

/** Who dials at a node: its phones, or a trunk by which a call arrived there. */
public sealed interface Caller {
  Caller PHONES = new Phones();

  record Phones() implements Caller {
    @Override
    public String toString() {
      return "phones";
    }
  }

  /** A call that came by this end. */
  record Via(TrunkEnd end) implements Caller {
    @Override
    public String toString() {
      return end.label();
    }
  }
}
