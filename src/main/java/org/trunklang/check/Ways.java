package org.trunklang.check;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.trunklang.check.problem.NotAMember;
import org.trunklang.check.problem.OwnMember;
import org.trunklang.check.problem.TrunkElsewhere;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Similar;
import org.trunklang.model.NodeName;
import org.trunklang.model.Trunk;
import org.trunklang.model.TrunkEnd;
import org.trunklang.source.Span;
import org.trunklang.syntax.Name;

/** Finds what the name of a trunk, a mesh or a member of a mesh means at a node. */
final class Ways {
  /** A way out of a node, and into it. */
  sealed interface Way {
    /** A trunk, or the trunk of a mesh to one member. */
    record End(TrunkEnd end, Optional<Trunks.Declared> trunk) implements Way {}

    /** A whole mesh. */
    record Whole(Trunks.DeclaredMesh mesh) implements Way {}
  }

  /** Takes a finding that holds for the node at hand only. */
  interface Here {
    void add(Problem problem);
  }

  private static final ImmutableSet<Kind> WAYS =
      Sets.immutableEnumSet(Kind.TRUNK, Kind.MESH, Kind.MEMBER);

  private final Names names;
  private final Trunks trunks;
  private final Findings findings;

  Ways(Names names, Trunks trunks, Findings findings) {
    this.names = names;
    this.trunks = trunks;
    this.findings = findings;
  }

  /**
   * What a name means at a node.
   *
   * @param at empty where a profile is read by itself; then only the name is looked at
   */
  Optional<Way> find(Name name, Optional<String> namespace, Optional<NodeName> at, Here here) {
    int dot = name.text().indexOf('.');
    if (isMember(name, namespace)) {
      return member(name, dot, at, here);
    }
    var symbol = names.find(name, namespace, WAYS);
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    return symbol.get().kind() == Kind.TRUNK
        ? trunks.trunk(name.text()).flatMap(trunk -> trunk(name, trunk, at, here))
        : trunks.mesh(name.text()).flatMap(mesh -> mesh(name, mesh, at, here));
  }

  /** Keeps what a name stands for where nothing follows from it. */
  void referOnly(Name name, Optional<String> namespace) {
    int dot = name.text().indexOf('.');
    if (isMember(name, namespace)) {
      names.get(name.text().substring(0, dot)).ifPresent(head -> refer(name, dot, head));
    } else {
      names.referOnly(name, namespace);
    }
  }

  private boolean isMember(Name name, Optional<String> namespace) {
    return name.text().indexOf('.') > 0 && namespace.isEmpty() && names.get(name.text()).isEmpty();
  }

  private void refer(Name name, int dot, Symbol head) {
    names.refer(headSpan(name, dot), head);
    if (head.kind() == Kind.MESH) {
      names
          .get(name.text().substring(dot + 1))
          .filter(each -> each.kind() == Kind.NODE)
          .ifPresent(node -> names.refer(memberSpan(name, dot), node));
    }
  }

  private Optional<Way> trunk(Name name, Trunks.Declared trunk, Optional<NodeName> at, Here here) {
    if (at.isEmpty()) {
      return Optional.empty();
    }
    for (TrunkEnd end : trunk.ends()) {
      if (end.at().equals(at.get())) {
        return Optional.of(new Way.End(end, Optional.of(trunk)));
      }
    }
    var ends = trunk.trunk();
    here.add(
        new TrunkElsewhere(
            name.span(),
            name.text(),
            at.get().text(),
            "it leads from `" + ends.left() + "` to `" + ends.right() + "`",
            trunk.name()));
    return Optional.empty();
  }

  private Optional<Way> mesh(
      Name name, Trunks.DeclaredMesh mesh, Optional<NodeName> at, Here here) {
    if (at.isEmpty()) {
      return Optional.empty();
    }
    if (isMember(name.span(), mesh, at.get(), here)) {
      return Optional.of(new Way.Whole(mesh));
    }
    return Optional.empty();
  }

  private static boolean isMember(Span span, Trunks.DeclaredMesh mesh, NodeName node, Here here) {
    if (mesh.members().contains(node)) {
      return true;
    }
    here.add(
        new TrunkElsewhere(
            span,
            mesh.mesh().name().text(),
            node.text(),
            "`" + node + "` is no member of it",
            mesh.name()));
    return false;
  }

  private Optional<Way> member(Name name, int dot, Optional<NodeName> at, Here here) {
    String head = name.text().substring(0, dot);
    var symbol = names.get(head);
    if (symbol.isEmpty()) {
      names.reportMissing(name, WAYS);
      return Optional.empty();
    }
    if (symbol.get().kind() == Kind.BROKEN) {
      return Optional.empty();
    }
    refer(name, dot, symbol.get());
    if (symbol.get().kind() != Kind.MESH) {
      names.reportWrongKind(
          new Name(headSpan(name, dot), head), symbol.get(), ImmutableSet.of(Kind.MESH));
      return Optional.empty();
    }
    var mesh = trunks.mesh(head);
    if (mesh.isEmpty()) {
      return Optional.empty();
    }
    var member = new NodeName(name.text().substring(dot + 1));
    if (!mesh.get().members().contains(member)) {
      findings.add(
          new NotAMember(
              name.span(),
              member.text(),
              head,
              mesh.get().name(),
              Similar.to(
                  member.text(), Collections2.transform(mesh.get().members(), NodeName::text))));
      return Optional.empty();
    }
    if (at.isEmpty() || !isMember(name.span(), mesh.get(), at.get(), here)) {
      return Optional.empty();
    }
    if (at.get().equals(member)) {
      here.add(new OwnMember(name.span(), head, member.text()));
      return Optional.empty();
    }
    return Optional.of(new Way.End(mesh.get().mesh().end(at.get(), member), Optional.empty()));
  }

  private static Span headSpan(Name name, int dot) {
    return new Span(name.span().file(), name.span().start(), name.span().start() + dot);
  }

  private static Span memberSpan(Name name, int dot) {
    return new Span(name.span().file(), name.span().start() + dot + 1, name.span().end());
  }

  /** Whether calls on this trunk leave the network at somebody's cost. */
  static boolean isPaidWayOut(Way.End way) {
    return way.end().leavesTheNetwork()
        && way.trunk().filter(each -> each.trunk().shape() == Trunk.Shape.OUTBOUND).isPresent();
  }
}
