package org.trunklang.model;

import com.google.common.collect.ImmutableSet;

/** What does not work during a call: trunks (a mesh with all its pairs) and whole nodes. */
public record Down(ImmutableSet<TrunkName> trunks, ImmutableSet<NodeName> nodes) {
  public static final Down NOTHING = new Down(ImmutableSet.of(), ImmutableSet.of());

  /** One trunk, or a mesh as a whole. */
  public static Down only(TrunkName trunk) {
    return new Down(ImmutableSet.of(trunk), ImmutableSet.of());
  }

  public static Down only(NodeName node) {
    return new Down(ImmutableSet.of(), ImmutableSet.of(node));
  }

  /** Both at once. */
  public Down and(Down other) {
    return new Down(
        ImmutableSet.<TrunkName>builder().addAll(trunks).addAll(other.trunks).build(),
        ImmutableSet.<NodeName>builder().addAll(nodes).addAll(other.nodes).build());
  }

  /** Whether a call can cross the trunk from this end, as far as this failure goes. */
  public boolean cuts(TrunkEnd end) {
    return trunks.contains(end.trunk())
        || nodes.contains(end.at())
        || end.farNode().filter(nodes::contains).isPresent();
  }
}
