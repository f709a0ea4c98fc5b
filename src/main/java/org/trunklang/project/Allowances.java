package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trunklang.check.Unit;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Severity;
import org.trunklang.source.Span;
import org.trunklang.syntax.Allow;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.SyntaxFile;

/** What {@code allow} accepts: warnings and notes in the block it stands in. */
final class Allowances {
  private record Scoped(Allow allow, Span scope) {
    boolean accepts(Diagnostic diagnostic) {
      return diagnostic.severity() != Severity.ERROR
          && diagnostic.code().id().equals(allow.code().text())
          && scope.contains(diagnostic.span());
    }
  }

  private final ImmutableList<Scoped> allowances;

  private Allowances(ImmutableList<Scoped> allowances) {
    this.allowances = allowances;
  }

  static Allowances of(ImmutableList<Unit> units) {
    List<Scoped> found = new ArrayList<>();
    for (Unit unit : units) {
      collect(unit.file(), found);
    }
    return new Allowances(ImmutableList.copyOf(found));
  }

  private static void collect(SyntaxFile file, List<Scoped> found) {
    var whole = file.source().span(0, file.source().text().length());
    for (Decl declaration : file.declarations()) {
      switch (declaration) {
        case Decl.Allowed allowed -> found.add(new Scoped(allowed.allow(), whole));
        case Decl.Node node -> items(node.items(), node.span(), found);
        case Decl.NodeProfile profile -> items(profile.items(), profile.span(), found);
        case Decl.Trunk trunk -> settings(trunk.items(), trunk.span(), found);
        case Decl.Mesh mesh -> settings(mesh.items(), mesh.span(), found);
        case Decl.TrunkProfile profile -> settings(profile.items(), profile.span(), found);
        case Decl.Use _, Decl.Prefix _, Decl.Expectation _, Decl.Broken _ -> {}
      }
    }
  }

  private static void items(ImmutableList<NodeItem> items, Span scope, List<Scoped> found) {
    for (NodeItem item : items) {
      switch (item) {
        case NodeItem.Allowed allowed -> found.add(new Scoped(allowed.allow(), scope));
        case NodeItem.Extensions extensions -> each(extensions.allows(), item.span(), found);
        case NodeItem.Phone phone -> each(phone.allows(), item.span(), found);
        case NodeItem.Route route -> each(route.allows(), item.span(), found);
        case NodeItem.Inbound inbound -> each(inbound.allows(), item.span(), found);
        case NodeItem.SettingItem _, NodeItem.Emergency _, NodeItem.Broken _ -> {}
      }
    }
  }

  private static void each(ImmutableList<Allow> allows, Span scope, List<Scoped> found) {
    for (Allow allow : allows) { // most have none
      found.add(new Scoped(allow, scope));
    }
  }

  private static void settings(
      ImmutableList<Decl.TrunkItem> items, Span scope, List<Scoped> found) {
    for (Decl.TrunkItem item : items) {
      if (item instanceof Decl.TrunkItem.Allowed allowed) {
        found.add(new Scoped(allowed.allow(), scope));
      }
    }
  }

  /**
   * What remains to be shown. An allowance that accepts nothing is added, unless errors may have
   * kept the finding it waits for from being made.
   */
  ImmutableList<Diagnostic> apply(List<Diagnostic> diagnostics) {
    if (allowances.isEmpty()) {
      return ImmutableList.copyOf(diagnostics);
    }
    Set<Scoped> used = new HashSet<>();
    var shown = ImmutableList.<Diagnostic>builder();
    boolean errors = false;
    for (Diagnostic diagnostic : diagnostics) {
      errors |= diagnostic.severity() == Severity.ERROR;
      boolean accepted = false;
      for (Scoped allowance : allowances) {
        if (allowance.accepts(diagnostic)) {
          used.add(allowance);
          accepted = true;
        }
      }
      if (!accepted) {
        shown.add(diagnostic);
      }
    }
    if (!errors) {
      for (Scoped allowance : allowances) {
        if (!used.contains(allowance)) {
          shown.add(new AllowsNothing(allowance.allow()).explain());
        }
      }
    }
    return shown.build();
  }
}
