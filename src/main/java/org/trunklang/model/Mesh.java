package org.trunklang.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.trunklang.numbers.StrippedPattern;

/**
 * A peer trunk between every two of its members.
 *
 * @param advertised what each member lets the others dial: its extensions, and where it has a code,
 *     code and extension with the code stripped; empty unless the mesh advertises
 */
public record Mesh(
    TrunkName name,
    Protocol protocol,
    ImmutableList<NodeName> members,
    ImmutableList<Advertised> advertised,
    TrunkSettings settings,
    Origin origin) {

  /** Numbers that a member takes for its own extensions. */
  public record Advertised(NodeName member, StrippedPattern numbers) {}

  /** The end at one member towards another. */
  public TrunkEnd end(NodeName at, NodeName far) {
    checkArgument(!at.equals(far), "%s is no trunk from %s to itself", name, at);
    return new TrunkEnd(name, at, Party.node(far), TrunkEnd.Role.MESH);
  }

  /** The trunk between two members; the one declared first stands left. */
  public Trunk pair(NodeName one, NodeName other) {
    boolean inOrder = members.indexOf(one) < members.indexOf(other);
    return new Trunk(
        name,
        Trunk.Shape.MESH_PAIR,
        protocol,
        Party.node(inOrder ? one : other),
        Party.node(inOrder ? other : one),
        settings,
        origin);
  }
}
