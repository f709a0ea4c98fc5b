package org.trunklang.lsp.calls;

import com.google.common.base.Splitter;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.SymbolKind;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Places;
import org.trunklang.model.Node;
import org.trunklang.model.NodeName;
import org.trunklang.model.Rule;
import org.trunklang.model.TrunkName;
import org.trunklang.source.Span;

/** What calls come from and go to, as items of the protocol and back. */
record CallItems(Project project) {

  /** What an item stands for. */
  sealed interface Meant {
    /** The phones of a node, and who calls there. */
    record AtNode(Node node) implements Meant {}

    /** A trunk or a mesh. */
    record ByTrunk(TrunkName trunk) implements Meant {}

    record OfRule(Rule rule) implements Meant {}

    /** It was there when the item was made. */
    record Gone() implements Meant {}
  }

  Optional<CallHierarchyItem> of(Declared declared) {
    return switch (declared.kind()) {
      case "node", "trunk", "mesh" -> Optional.of(item(declared));
      default -> Optional.empty();
    };
  }

  Optional<CallHierarchyItem> node(NodeName name) {
    return declared("node", name.text());
  }

  Optional<CallHierarchyItem> trunk(TrunkName name) {
    return declared("trunk", name.text()).or(() -> declared("mesh", name.text()));
  }

  CallHierarchyItem of(Rule rule) {
    Span head = rule.origin().head();
    int index =
        project.network().node(rule.node()).map(node -> node.rules().indexOf(rule)).orElse(-1);
    return item(
        head.text(),
        SymbolKind.Function,
        "at " + rule.node(),
        rule.origin().span(),
        head,
        "rule " + rule.node() + " " + index);
  }

  private Optional<CallHierarchyItem> declared(String kind, String name) {
    return project
        .units()
        .flatMap(unit -> unit.file().declarations().stream())
        .flatMap(declaration -> Declared.of(declaration).stream())
        .filter(each -> each.kind().equals(kind) && each.name().text().equals(name))
        .findFirst()
        .map(this::item);
  }

  private CallHierarchyItem item(Declared declared) {
    String name = declared.name().text();
    return item(
        name,
        declared.symbol(),
        declared.kind(),
        declared.whole(),
        declared.name().span(),
        (declared.kind().equals("node") ? "node " : "trunk ") + name);
  }

  private CallHierarchyItem item(
      String name, SymbolKind kind, String detail, Span whole, Span at, String key) {
    var item =
        new CallHierarchyItem(
            name, kind, project.uri(at.file()), Places.range(whole), Places.range(at));
    item.setDetail(detail);
    item.setData(new JsonPrimitive(key));
    return item;
  }

  Meant meant(CallHierarchyItem item) {
    List<String> key =
        item.getData() instanceof JsonPrimitive data
            ? Splitter.on(' ').splitToList(data.getAsString())
            : List.of("");
    return switch (key.getFirst()) {
      case "node" ->
          project
              .network()
              .node(new NodeName(key.get(1)))
              .<Meant>map(Meant.AtNode::new)
              .orElseGet(Meant.Gone::new);
      case "trunk" -> new Meant.ByTrunk(new TrunkName(key.get(1)));
      case "rule" -> rule(new NodeName(key.get(1)), Integer.parseInt(key.get(2)));
      default -> new Meant.Gone();
    };
  }

  private Meant rule(NodeName at, int index) {
    return project
        .network()
        .node(at)
        .filter(node -> index >= 0 && index < node.rules().size())
        .<Meant>map(node -> new Meant.OfRule(node.rules().get(index)))
        .orElseGet(Meant.Gone::new);
  }
}
