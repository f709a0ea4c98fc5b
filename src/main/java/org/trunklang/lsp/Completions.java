package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.trunklang.lsp.Documents.Place;
import org.trunklang.model.NodeName;
import org.trunklang.model.TrunkEnd;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Lexer;
import org.trunklang.syntax.TokenSpan;

/** Names that fit a place, told by the word before it. */
final class Completions {
  private static final ImmutableList<String> DESTINATIONS =
      ImmutableList.of("local", "reject", "native");

  private Completions() {}

  static List<CompletionItem> at(Project project, Place place) {
    return switch (wordBefore(place)) {
      case "->", "then" -> destinations(project, place);
      case "for" -> with(trunks(project, place), "phones", "any");
      case "inbound" -> trunks(project, place);
      case "from" -> with(declared(project, "node"), "outside");
      case "at" -> declared(project, "node");
      case "with" -> declared(project, "profile");
      case "reaches" -> with(declared(project, "trunk"), "outside", "native");
      case "down" -> List.of();
      case "when" ->
          concat(declared(project, "trunk"), declared(project, "mesh"), declared(project, "node"));
      case "route", "except", "expect", "forbid", "extensions", "=", "accepts" ->
          declared(project, "prefix");
      default -> List.of();
    };
  }

  /** The token before the one that is being typed. */
  private static String wordBefore(Place place) {
    String before = "";
    for (TokenSpan token : Lexer.tokens(place.file())) {
      if (token.span().end() >= place.offset()) {
        break;
      }
      boolean comment =
          token.kind() == TokenSpan.Kind.COMMENT || token.kind() == TokenSpan.Kind.DOC_COMMENT;
      before = comment ? before : token.span().text();
    }
    return before;
  }

  private static List<CompletionItem> destinations(Project project, Place place) {
    var items = new ArrayList<>(trunks(project, place));
    DESTINATIONS.forEach(word -> items.add(item(word, "", CompletionItemKind.Keyword)));
    return items;
  }

  /** The trunks and meshes that end at the node around a place; all of them in a profile. */
  private static List<CompletionItem> trunks(Project project, Place place) {
    Optional<NodeName> node =
        project
            .units()
            .filter(unit -> unit.file().source().equals(place.file()))
            .flatMap(unit -> unit.file().declarations().stream())
            .filter(
                declaration ->
                    declaration instanceof Decl.Node
                        && Project.covers(declaration.span(), place.file(), place.offset()))
            .map(declaration -> new NodeName(((Decl.Node) declaration).name().text()))
            .findFirst();
    if (node.isEmpty()) {
      return concat(declared(project, "trunk"), declared(project, "mesh"));
    }
    var items = new ArrayList<CompletionItem>();
    for (TrunkEnd end : project.snapshot().network().endsAt(node.get())) {
      items.add(item(end.label(), "trunk to " + end.far(), CompletionItemKind.Interface));
    }
    project.snapshot().network().meshes().values().stream()
        .filter(mesh -> mesh.members().contains(node.get()))
        .forEach(mesh -> items.add(item(mesh.name().text(), "mesh", CompletionItemKind.Interface)));
    return items;
  }

  private static List<CompletionItem> declared(Project project, String kind) {
    return project.snapshot().program().units().stream()
        .flatMap(
            unit ->
                unit.file().declarations().stream()
                    .flatMap(declaration -> Declared.of(declaration).stream())
                    .filter(declared -> declared.kind().equals(kind))
                    .map(
                        declared ->
                            item(
                                unit.namespace().map(word -> word + ".").orElse("")
                                    + declared.name().text(),
                                kind,
                                CompletionItemKind.Constant)))
        .toList();
  }

  private static List<CompletionItem> with(List<CompletionItem> items, String... words) {
    var all = new ArrayList<>(items);
    for (String word : words) {
      all.add(item(word, "", CompletionItemKind.Keyword));
    }
    return all;
  }

  @SafeVarargs
  private static List<CompletionItem> concat(List<CompletionItem>... lists) {
    var all = new ArrayList<CompletionItem>();
    for (List<CompletionItem> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  private static CompletionItem item(String label, String detail, CompletionItemKind kind) {
    var item = new CompletionItem(label);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    return item;
  }
}
