package org.trunklang.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.trunklang.source.Span;
import org.trunklang.syntax.Allow;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.Setting;

/** Where declarations, items and settings begin: what the layout wants to know of a tree. */
final class Outline {
  private final ImmutableSet.Builder<Integer> starts = ImmutableSet.builder();

  private Outline() {}

  /** The offsets of the first tokens of all parts that have a line of their own in a block. */
  static ImmutableSet<Integer> startsOf(ImmutableList<Decl> declarations) {
    var outline = new Outline();
    declarations.forEach(outline::declaration);
    return outline.starts.build();
  }

  private void declaration(Decl declaration) {
    add(declaration.span());
    switch (declaration) {
      case Decl.Node node -> node.items().forEach(this::nodeItem);
      case Decl.NodeProfile profile -> profile.items().forEach(this::nodeItem);
      case Decl.Trunk trunk -> trunk.items().forEach(this::trunkItem);
      case Decl.Mesh mesh -> mesh.items().forEach(this::trunkItem);
      case Decl.TrunkProfile profile -> profile.items().forEach(this::trunkItem);
      case Decl.Use _, Decl.Prefix _, Decl.Expectation _, Decl.Allowed _, Decl.Broken _ -> {}
    }
  }

  private void nodeItem(NodeItem item) {
    add(item.span());
    switch (item) {
      case NodeItem.SettingItem setting -> settings(setting.setting().block());
      case NodeItem.Extensions extensions -> {
        extensions.options().forEach(option -> add(option.span()));
        allows(extensions.allows());
      }
      case NodeItem.Phone phone -> {
        settings(phone.settings());
        allows(phone.allows());
      }
      case NodeItem.Route route -> {
        settings(route.options());
        allows(route.allows());
      }
      case NodeItem.Inbound inbound -> {
        settings(inbound.options());
        allows(inbound.allows());
      }
      case NodeItem.Emergency _, NodeItem.Allowed _, NodeItem.Broken _ -> {}
    }
  }

  private void trunkItem(Decl.TrunkItem item) {
    add(item.span());
    if (item instanceof Decl.TrunkItem.SettingItem(var setting)) {
      settings(setting.block());
    }
  }

  private void settings(List<Setting> settings) {
    for (Setting setting : settings) {
      add(setting.span());
      settings(setting.block());
    }
  }

  private void allows(List<Allow> allows) {
    allows.forEach(allow -> add(allow.span()));
  }

  private void add(Span span) {
    starts.add(span.start());
  }
}
