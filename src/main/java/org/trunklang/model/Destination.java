package org.trunklang.model;

import org.trunklang.numbers.DialedNumber;

/** Where a rule sends a call. */
public sealed interface Destination {
  record ToTrunk(TrunkEnd end) implements Destination {}

  /** The member of a mesh that advertises the number sent. */
  record ToMesh(TrunkName mesh) implements Destination {}

  /** One of the node's own extensions, whatever was dialed. */
  record ToExtension(DialedNumber extension) implements Destination {}

  /** The node's own extension of the number sent. */
  record Local() implements Destination {}

  record Reject(Reason reason) implements Destination {}

  /** A context written by hand: what happens there is unknown. */
  record Native(String context) implements Destination {}
}
