package org.trunklang.model;

import com.google.common.collect.ImmutableSet;

/**
 * The callers that may use a rule.
 *
 * @param phones the node's own phones
 * @param nodeTrunks every trunk from another node, except at its registering end
 * @param meshes every member of these meshes
 * @param ends these trunk ends, whatever their role
 */
public record Audience(
    boolean phones,
    boolean nodeTrunks,
    ImmutableSet<TrunkName> meshes,
    ImmutableSet<TrunkEnd> ends) {

  /** The node's phones alone: a route without {@code for}. */
  public static final Audience PHONES =
      new Audience(true, false, ImmutableSet.of(), ImmutableSet.of());

  /** {@code any}: the phones and every trunk from another node. */
  public static final Audience ANY = new Audience(true, true, ImmutableSet.of(), ImmutableSet.of());

  public static Audience of(ImmutableSet<TrunkEnd> ends) {
    return new Audience(false, false, ImmutableSet.of(), ends);
  }

  public boolean admits(Caller caller) {
    return switch (caller) {
      case Caller.Phones() -> phones;
      case Caller.Via(TrunkEnd end) ->
          switch (end.role()) {
            case PEER, REGISTRAR -> nodeTrunks || ends.contains(end);
            case MESH -> nodeTrunks || meshes.contains(end.trunk()) || ends.contains(end);
            case REGISTRANT, OUTSIDE -> ends.contains(end);
          };
    };
  }
}
