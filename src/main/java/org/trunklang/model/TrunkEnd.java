package org.trunklang.model;

import java.util.Optional;

/**
 * A trunk as one of its nodes sees it. Within a network two ends are the same when they are equal:
 * the names and the far party tell them apart, also within a mesh.
 */
public record TrunkEnd(TrunkName trunk, NodeName at, Party far, Role role) {

  /** What an end is to its node; it decides what a call that arrives here may use. */
  public enum Role {
    /** Of {@code A <-> B}. */
    PEER,
    /** Of a mesh, towards one other member. */
    MESH,
    /** The left end of {@code A -> B}: it registers, and its calls reach inbound rules alone. */
    REGISTRANT,
    /** The right end of {@code A -> B}: it is registered with. */
    REGISTRAR,
    /** The far end is outside the network. */
    OUTSIDE
  }

  /** As it is written at its node: {@code link}, or {@code core.n2} for a member of a mesh. */
  public String label() {
    return role == Role.MESH ? trunk.text() + "." + far : trunk.text();
  }

  public boolean leavesTheNetwork() {
    return role == Role.OUTSIDE;
  }

  public Optional<NodeName> farNode() {
    return far.asNode();
  }

  /** The same trunk seen from its other node; empty when that is outside. */
  public Optional<TrunkEnd> opposite() {
    return farNode().map(node -> new TrunkEnd(trunk, node, Party.node(at), oppositeRole()));
  }

  private Role oppositeRole() {
    return switch (role) {
      case REGISTRANT -> Role.REGISTRAR;
      case REGISTRAR -> Role.REGISTRANT;
      case PEER, MESH, OUTSIDE -> role;
    };
  }

  /** {@code core.n2 at n1}, as the language writes it. */
  @Override
  public String toString() {
    return label() + " at " + at;
  }
}
