package org.trunklang.model;

import com.google.common.collect.ImmutableList;

/**
 * The way from one node to another or outside, declared once for both ends. The pairs of a mesh are
 * trunks of its name, made by {@link Mesh#pair}.
 *
 * @param left the party before the arrow; of a registered trunk, the one that registers
 */
public record Trunk(
    TrunkName name,
    Shape shape,
    Protocol protocol,
    Party left,
    Party right,
    TrunkSettings settings,
    Origin origin) {

  /** Which ends a trunk has and who registers with whom. */
  public enum Shape {
    /** {@code A -> B}. */
    REGISTERED,
    /** {@code A <-> B}. */
    PEERS,
    /** Two members of a mesh. */
    MESH_PAIR,
    /** {@code A -> outside}. */
    OUTBOUND,
    /** {@code outside -> B}. */
    CUSTOMER
  }

  /** The ends that are at nodes: one or two, the left one first. */
  public ImmutableList<TrunkEnd> ends() {
    var ends = ImmutableList.<TrunkEnd>builder();
    left.asNode().ifPresent(node -> ends.add(new TrunkEnd(name, node, right, leftRole())));
    right.asNode().ifPresent(node -> ends.add(new TrunkEnd(name, node, left, rightRole())));
    return ends.build();
  }

  private TrunkEnd.Role leftRole() {
    return shape == Shape.REGISTERED ? TrunkEnd.Role.REGISTRANT : role();
  }

  private TrunkEnd.Role rightRole() {
    return shape == Shape.REGISTERED ? TrunkEnd.Role.REGISTRAR : role();
  }

  private TrunkEnd.Role role() {
    return switch (shape) {
      case REGISTERED, PEERS -> TrunkEnd.Role.PEER;
      case MESH_PAIR -> TrunkEnd.Role.MESH;
      case OUTBOUND, CUSTOMER -> TrunkEnd.Role.OUTSIDE;
    };
  }
}
