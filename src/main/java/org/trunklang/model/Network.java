package org.trunklang.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nodes, trunks and meshes with every name resolved. It holds what could be made sense of: a
 * declaration with a mistake is left out, or has its mistaken part left out.
 */
public record Network(
    ImmutableMap<NodeName, Node> nodes,
    ImmutableMap<TrunkName, Trunk> trunks,
    ImmutableMap<TrunkName, Mesh> meshes,
    ImmutableList<Expectation> expectations) {

  public static final Network EMPTY =
      new Network(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of());

  public Optional<Node> node(NodeName name) {
    return Optional.ofNullable(nodes.get(name));
  }

  /** The trunk that an end belongs to; the pair of members for the end of a mesh. */
  public Optional<Trunk> trunk(TrunkEnd end) {
    if (end.role() != TrunkEnd.Role.MESH) {
      return Optional.ofNullable(trunks.get(end.trunk()));
    }
    return Optional.ofNullable(meshes.get(end.trunk()))
        .flatMap(mesh -> end.farNode().map(far -> mesh.pair(end.at(), far)));
  }

  /** Every trunk end at every node, those of meshes included, in the order of the declarations. */
  public Stream<TrunkEnd> ends() {
    return Stream.concat(
        trunks.values().stream().flatMap(trunk -> trunk.ends().stream()),
        meshes.values().stream()
            .flatMap(
                mesh ->
                    mesh.members().stream()
                        .flatMap(
                            at ->
                                mesh.members().stream()
                                    .filter(far -> !far.equals(at))
                                    .map(far -> mesh.end(at, far)))));
  }

  /** The trunk ends at each node; where many nodes are asked for, cheaper than one by one. */
  public ImmutableListMultimap<NodeName, TrunkEnd> endsByNode() {
    return ends().collect(ImmutableListMultimap.toImmutableListMultimap(TrunkEnd::at, end -> end));
  }

  /** The trunk ends at one node. */
  public ImmutableList<TrunkEnd> endsAt(NodeName node) {
    var ends = ImmutableList.<TrunkEnd>builder();
    for (Trunk trunk : trunks.values()) {
      trunk.ends().stream().filter(end -> end.at().equals(node)).forEach(ends::add);
    }
    for (Mesh mesh : meshes.values()) {
      if (mesh.members().contains(node)) {
        mesh.members().stream()
            .filter(far -> !far.equals(node))
            .forEach(far -> ends.add(mesh.end(node, far)));
      }
    }
    return ends.build();
  }

  /** Each trunk, each mesh as a whole, and each node alone. */
  public ImmutableSet<Down> singleFailures() {
    return Stream.of(
            trunks.keySet().stream().map(Down::only),
            meshes.keySet().stream().map(Down::only),
            nodes.keySet().stream().map(Down::only))
        .flatMap(failures -> failures)
        .collect(ImmutableSet.toImmutableSet());
  }
}
