package org.trunklang.lsp.facts;

import java.util.Optional;
import org.eclipse.lsp4j.SymbolKind;
import org.trunklang.model.Origin;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Doc;
import org.trunklang.syntax.Name;

/**
 * A declaration that has a name.
 *
 * @param kind the word that begins it
 */
public record Declared(Name name, String kind, SymbolKind symbol, Optional<Doc> doc, Span whole) {

  /** Empty for a declaration without a name, and for one that cannot be read. */
  public static Optional<Declared> of(Decl declaration) {
    return switch (declaration) {
      case Decl.Node node -> of(node.name(), "node", SymbolKind.Class, node.doc(), node.span());
      case Decl.Trunk trunk ->
          of(trunk.name(), "trunk", SymbolKind.Interface, trunk.doc(), trunk.span());
      case Decl.Mesh mesh -> of(mesh.name(), "mesh", SymbolKind.Interface, mesh.doc(), mesh.span());
      case Decl.Prefix prefix ->
          of(prefix.name(), "prefix", SymbolKind.Constant, prefix.doc(), prefix.span());
      case Decl.TrunkProfile profile ->
          of(profile.name(), "profile", SymbolKind.Struct, profile.doc(), profile.span());
      case Decl.NodeProfile profile ->
          of(profile.name(), "profile", SymbolKind.Struct, profile.doc(), profile.span());
      case Decl.Use _, Decl.Expectation _, Decl.Allowed _, Decl.Broken _ -> Optional.empty();
    };
  }

  private static Optional<Declared> of(
      Name name, String kind, SymbolKind symbol, Optional<Doc> doc, Span whole) {
    return Optional.of(new Declared(name, kind, symbol, doc, whole));
  }

  /** Its first line up to a block, which may hold secrets. */
  public String head() {
    return new Origin(whole, Optional.empty()).head().text();
  }
}
