package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trunklang.model.Mesh;
import org.trunklang.model.NodeName;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.model.TrunkName;
import org.trunklang.source.Span;

/** The trunks and meshes of a network, with the places that findings about them point at. */
final class Trunks {
  /**
   * A trunk.
   *
   * @param ends its ends, made once: every rule that names the trunk shares them
   * @param account where it says under which name one end registers
   * @param accepts where it says what its right end takes
   * @param secretGiven whether it has a secret, be it one with a mistake
   */
  record Declared(
      Trunk trunk,
      ImmutableList<TrunkEnd> ends,
      Span name,
      Optional<Span> account,
      Optional<Span> accepts,
      boolean secretGiven) {

    /** The place to point at when something is wrong with the account. */
    Span accountPlace() {
      return account.orElse(name);
    }
  }

  /** A mesh; the set answers at once who is a member. */
  record DeclaredMesh(Mesh mesh, Span name, ImmutableSet<NodeName> members, boolean secretGiven) {}

  private final Map<String, Declared> trunks = new LinkedHashMap<>();
  private final Map<String, DeclaredMesh> meshes = new LinkedHashMap<>();

  void add(Declared trunk) {
    trunks.put(trunk.trunk().name().text(), trunk);
  }

  void add(DeclaredMesh mesh) {
    meshes.put(mesh.mesh().name().text(), mesh);
  }

  Optional<Declared> trunk(String name) {
    return Optional.ofNullable(trunks.get(name));
  }

  Optional<DeclaredMesh> mesh(String name) {
    return Optional.ofNullable(meshes.get(name));
  }

  ImmutableList<Declared> trunks() {
    return ImmutableList.copyOf(trunks.values());
  }

  ImmutableList<DeclaredMesh> meshes() {
    return ImmutableList.copyOf(meshes.values());
  }

  ImmutableMap<TrunkName, Trunk> trunksByName() {
    var byName = ImmutableMap.<TrunkName, Trunk>builder();
    trunks.values().forEach(each -> byName.put(each.trunk().name(), each.trunk()));
    return byName.buildOrThrow();
  }
}
