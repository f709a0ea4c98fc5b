package org.trunklang.lsp.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.trunklang.check.SettingHelp;
import org.trunklang.check.Unit;
import org.trunklang.lsp.caret.Caret;
import org.trunklang.lsp.caret.Wanted;
import org.trunklang.lsp.facts.Declared;
import org.trunklang.lsp.facts.Project;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Doc;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.Party;
import org.trunklang.syntax.Setting;
import org.trunklang.syntax.Value;

/**
 * The names of a project that fit a place, from what is written: what is wrong in a declaration
 * does not take its name away.
 *
 * @param caret the place
 */
record Offers(Project project, Caret caret) {

  /** The declaration that is being written. */
  Heading heading() {
    return new Heading(caret.head());
  }

  /** Those that may be given here: once, but for those that the checker takes more often. */
  Stream<CompletionItem> settings(Wanted.Owner owner) {
    return SettingHelp.of(heading().owner(owner)).stream()
        .filter(help -> help.repeatable() || !caret.given().contains(help.word()))
        .map(
            help -> {
              var item =
                  Completions.item(
                      help.word(), "takes " + help.takes(), CompletionItemKind.Property);
              item.setDocumentation(Signatures.meaning(help));
              return item;
            });
  }

  Stream<CompletionItem> nodes() {
    return Stream.concat(of(Decl.Node.class), broken("node"));
  }

  /** The nodes that the heading names. */
  Stream<CompletionItem> ends() {
    return nodes().filter(node -> heading().names(node.getLabel()));
  }

  /** Of a prefix that is being written, those that are not made of it. */
  Stream<CompletionItem> prefixes() {
    ImmutableSet<String> circles =
        heading().kind().equals("prefix")
            ? MadeOf.prefix(project, heading().name())
            : ImmutableSet.of();
    return Stream.concat(of(Decl.Prefix.class), broken("prefix"))
        .filter(prefix -> !circles.contains(prefix.getLabel()));
  }

  Stream<CompletionItem> trunks() {
    return Streams.concat(
        of(Decl.Trunk.class), of(Decl.Mesh.class), broken("trunk"), broken("mesh"));
  }

  /** What a call comes by: of a mesh, the trunk that leads to a member. */
  Stream<CompletionItem> arrivals() {
    return Streams.concat(
        of(Decl.Trunk.class),
        broken("trunk"),
        all(Decl.Mesh.class).flatMap(mesh -> members(mesh, Optional.empty())));
  }

  /** Those that the declaration around the place can take. */
  Stream<CompletionItem> profiles() {
    if (heading().kind().equals("node")) {
      return of(Decl.NodeProfile.class);
    }
    return all(Decl.TrunkProfile.class)
        .filter(
            found ->
                heading()
                    .protocol()
                    .filter(one -> !one.toString().equals(found.declaration.protocol().text()))
                    .isEmpty())
        .map(Found::item);
  }

  /** The trunks, meshes and members of meshes that end at the node around; in a profile, all. */
  Stream<CompletionItem> trunksHere() {
    return trunksHere(_ -> true, _ -> true);
  }

  /** Those whose calls a route can admit: not of a trunk at the end that registers. */
  Stream<CompletionItem> callers() {
    return trunksHere(
        trunk -> nodeAround().filter(here -> registers(trunk, here)).isEmpty(), _ -> true);
  }

  /** Those that calls can be sent to: of a mesh that does not advertise its members. */
  Stream<CompletionItem> destinations() {
    return trunksHere(_ -> true, this::advertises);
  }

  /** Members are always among them. */
  private Stream<CompletionItem> trunksHere(
      Predicate<Decl.Trunk> trunks, Predicate<Decl.Mesh> meshes) {
    Optional<String> node = nodeAround();
    return Stream.concat(
        all(Decl.Trunk.class)
            .filter(trunk -> node.filter(here -> !endsAt(trunk.declaration, here)).isEmpty())
            .filter(trunk -> trunks.test(trunk.declaration))
            .map(Found::item),
        all(Decl.Mesh.class)
            .filter(mesh -> node.filter(here -> !hasMember(mesh.declaration, here)).isEmpty())
            .flatMap(
                mesh ->
                    Stream.concat(
                        Stream.of(mesh)
                            .filter(whole -> meshes.test(whole.declaration))
                            .map(Found::item),
                        members(mesh, node))));
  }

  private Optional<String> nodeAround() {
    return Optional.of(heading().name()).filter(_ -> heading().kind().equals("node"));
  }

  /** The classes of music that the project names, and that which Asterisk always has. */
  Stream<CompletionItem> music() {
    return Stream.concat(
            Stream.of("default"),
            Stream.concat(
                    all(Decl.Node.class).map(node -> node.declaration.items()),
                    all(Decl.NodeProfile.class).map(profile -> profile.declaration.items()))
                .flatMap(ImmutableList::stream)
                .flatMap(Offers::options)
                .filter(setting -> setting.name().text().equals("music"))
                .flatMap(
                    setting ->
                        setting.value() instanceof Value.Word(Name name)
                            ? Stream.of(name.text())
                            : Stream.of()))
        .distinct()
        .map(name -> Completions.item(name, "", CompletionItemKind.Value));
  }

  private static Stream<Setting> options(NodeItem item) {
    return switch (item) {
      case NodeItem.Route route -> route.options().stream();
      case NodeItem.Inbound inbound -> inbound.options().stream();
      default -> Stream.of();
    };
  }

  private static boolean endsAt(Decl.Trunk trunk, String node) {
    return Stream.of(trunk.left(), trunk.right())
        .anyMatch(end -> end instanceof Party.Named(Name name) && name.text().equals(node));
  }

  private static boolean registers(Decl.Trunk trunk, String node) {
    return trunk.arrow() == Decl.Arrow.TO
        && trunk.left() instanceof Party.Named(Name left)
        && left.text().equals(node)
        && trunk.right() instanceof Party.Named;
  }

  /** Whether it says so itself; where it says nothing, what the last of its profiles says. */
  private boolean advertises(Decl.Mesh mesh) {
    return advertise(mesh.items())
        .or(
            () ->
                mesh.profiles().reverse().stream()
                    .flatMap(name -> profile(name).stream())
                    .flatMap(profile -> advertise(profile.items()).stream())
                    .findFirst())
        .orElse(false);
  }

  private Optional<Decl.TrunkProfile> profile(Name name) {
    return all(Decl.TrunkProfile.class)
        .filter(found -> found.name().equals(name.text()))
        .map(Found::declaration)
        .findFirst();
  }

  private static Optional<Boolean> advertise(ImmutableList<Decl.TrunkItem> items) {
    return items.stream()
        .flatMap(
            item ->
                item instanceof Decl.TrunkItem.SettingItem(Setting setting)
                        && setting.name().text().equals("advertise")
                        && setting.value() instanceof Value.Word(Name value)
                    ? Stream.of(value.text().equals("yes"))
                    : Stream.of())
        .findFirst();
  }

  private static boolean hasMember(Decl.Mesh mesh, String node) {
    return mesh.members().stream().anyMatch(name -> name.text().equals(node));
  }

  private static Stream<CompletionItem> members(Found<Decl.Mesh> mesh, Optional<String> but) {
    return mesh.declaration.members().stream()
        .map(Name::text)
        .filter(member -> but.filter(member::equals).isEmpty())
        .map(
            member ->
                Completions.item(
                    mesh.declaration.name().text() + "." + member,
                    "member of a mesh",
                    CompletionItemKind.Interface));
  }

  /**
   * A declaration, and the name under which a file of the project knows it.
   *
   * @param <D> its kind
   */
  private record Found<D extends Decl>(D declaration, Optional<String> namespace) {
    CompletionItem item() {
      Declared declared = declared();
      var item = Completions.item(name(), declared.head(), kind());
      declared.doc().map(Doc::lines).ifPresent(doc -> item.setDocumentation(text(doc)));
      return item;
    }

    /** With its namespace, where it has one. */
    String name() {
      String name = declared().name().text();
      return namespace.map(word -> word + "." + name).orElse(name);
    }

    private Declared declared() {
      return Declared.of(declaration).orElseThrow();
    }

    private static String text(ImmutableList<String> lines) {
      return String.join("\n", lines);
    }

    private CompletionItemKind kind() {
      return switch ((Decl) declaration) {
        case Decl.Node _ -> CompletionItemKind.Class;
        case Decl.Trunk _, Decl.Mesh _ -> CompletionItemKind.Interface;
        case Decl.TrunkProfile _, Decl.NodeProfile _ -> CompletionItemKind.Struct;
        case Decl.Prefix _, Decl.Use _, Decl.Expectation _, Decl.Allowed _, Decl.Broken _ ->
            CompletionItemKind.Constant;
      };
    }
  }

  /** Names of declarations that cannot be read: where one writes there is always one. */
  private Stream<CompletionItem> broken(String kind) {
    return all(Decl.Broken.class)
        .filter(found -> found.declaration.span().text().startsWith(kind))
        .flatMap(found -> found.declaration.name().stream())
        .map(name -> Completions.item(name.text(), kind, CompletionItemKind.Constant));
  }

  private Stream<CompletionItem> of(Class<? extends Decl> kind) {
    return all(kind).map(Found::item);
  }

  private <D extends Decl> Stream<Found<D>> all(Class<D> kind) {
    return project.program().units().stream().flatMap(unit -> all(unit, kind));
  }

  private static <D extends Decl> Stream<Found<D>> all(Unit unit, Class<D> kind) {
    return unit.file().declarations().stream()
        .filter(kind::isInstance)
        .map(declaration -> new Found<>(kind.cast(declaration), unit.namespace()));
  }
}
