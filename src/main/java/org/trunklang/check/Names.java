package org.trunklang.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunklang.check.problem.DeclaredTwice;
import org.trunklang.check.problem.NamedLikeModule;
import org.trunklang.check.problem.NamesDifferInCase;
import org.trunklang.check.problem.PatternWithoutMark;
import org.trunklang.check.problem.UnknownName;
import org.trunklang.check.problem.WrongKind;
import org.trunklang.diagnostics.Similar;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Name;

/**
 * The one set of names of a network. A name that is looked up in vain is reported
 * once, with all its places; {@link #reportUnknown} does so when every look-up has been made.
 */
final class Names {
  /** To look for similar names takes long where there are thousands, and thousands are unknown. */
  private static final int MOST_SUGGESTIONS = 100;

  /** More names than are ever listed. */
  private static final int MOST_KNOWN = 10;

  private final Findings findings;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Set<String> namespaces;
  private final Set<SourceFile> modules;
  private final Unread unread;
  private final Map<Missing, Set<Span>> missing = new LinkedHashMap<>();

  /** A name that is not there, and what it was looked up as. */
  private record Missing(String text, ImmutableSet<Kind> wanted) {}

  private final References references = new References();

  /** What some name stands for. */
  private final Set<Symbol> used = Sets.newIdentityHashSet();

  /** The words of declarations that could not be read: one of them may declare a name. */
  private final Set<String> broken = new HashSet<>();

  /** The kinds of declarations whose names could not be made out. */
  private final Set<Kind> nameless = new HashSet<>();

  private Names(Findings findings, Set<String> namespaces, Set<SourceFile> modules, Unread unread) {
    this.findings = findings;
    this.unread = unread;
    this.namespaces = namespaces;
    this.modules = modules;
  }

  static Names of(ImmutableList<Unit> units, Unread unread, Findings findings) {
    var namespaces =
        units.stream()
            .flatMap(unit -> unit.namespace().stream())
            .collect(ImmutableSet.toImmutableSet());
    var modules =
        units.stream()
            .filter(unit -> unit.namespace().isPresent())
            .map(unit -> unit.file().source())
            .collect(ImmutableSet.toImmutableSet());
    var names = new Names(findings, namespaces, modules, unread);
    Map<String, Symbol> ignoringCase = new HashMap<>();
    for (Unit unit : units) {
      for (Decl declaration : unit.file().declarations()) {
        names.declare(declaration, unit.namespace(), ignoringCase);
        if (declaration instanceof Decl.Broken) {
          names.noteBroken(declaration);
        }
      }
    }
    return names;
  }

  private void noteBroken(Decl declaration) {
    ImmutableList<String> words = ImmutableList.copyOf(words(declaration.span().text()));
    broken.addAll(words);
    if (named(declaration).isEmpty() && !words.isEmpty()) {
      switch (words.getFirst()) {
        case "node" -> nameless.add(Kind.NODE);
        case "trunk" -> nameless.add(Kind.TRUNK);
        case "mesh" -> nameless.add(Kind.MESH);
        case "prefix" -> nameless.add(Kind.PREFIX);
        default -> {}
      }
    }
  }

  private static Iterable<String> words(String text) {
    var between = CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
    between = between.or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf("_-")).negate();
    return Splitter.on(between).omitEmptyStrings().split(text);
  }

  private void declare(
      Decl declaration, Optional<String> namespace, Map<String, Symbol> ignoringCase) {
    var named = named(declaration);
    if (named.isEmpty()) {
      return;
    }
    var name = named.get();
    String text = qualified(name, namespace);
    var symbol = new Symbol(kind(declaration), text, name, declaration, namespace);
    var first = symbols.putIfAbsent(text, symbol);
    if (first != null) {
      if (first.kind() != Kind.BROKEN && symbol.kind() != Kind.BROKEN) {
        findings.add(new DeclaredTwice(name.span(), symbol.kind().toString(), text, first.span()));
      }
      return;
    }
    var alike = ignoringCase.putIfAbsent(text.toLowerCase(Locale.ROOT), symbol);
    if (alike != null) {
      findings.add(new NamesDifferInCase(name.span(), text, alike.span(), alike.text()));
    }
    if (symbol.kind() == Kind.MESH && namespaces.contains(text)) {
      findings.add(new NamedLikeModule(name.span(), text, text));
    }
  }

  private static Optional<Name> named(Decl declaration) {
    return switch (declaration) {
      case Decl.Node node -> Optional.of(node.name());
      case Decl.Trunk trunk -> Optional.of(trunk.name());
      case Decl.Mesh mesh -> Optional.of(mesh.name());
      case Decl.Prefix prefix -> Optional.of(prefix.name());
      case Decl.TrunkProfile profile -> Optional.of(profile.name());
      case Decl.NodeProfile profile -> Optional.of(profile.name());
      case Decl.Broken broken -> broken.name();
      case Decl.Use _, Decl.Expectation _, Decl.Allowed _ -> Optional.empty();
    };
  }

  private static Kind kind(Decl declaration) {
    return switch (declaration) {
      case Decl.Node _ -> Kind.NODE;
      case Decl.Trunk _ -> Kind.TRUNK;
      case Decl.Mesh _ -> Kind.MESH;
      case Decl.Prefix _ -> Kind.PREFIX;
      case Decl.TrunkProfile _ -> Kind.TRUNK_PROFILE;
      case Decl.NodeProfile _ -> Kind.NODE_PROFILE;
      case Decl.Broken _, Decl.Use _, Decl.Expectation _, Decl.Allowed _ -> Kind.BROKEN;
    };
  }

  /** Every name that counts: of those declared twice, the first. In the order of the sources. */
  Collection<Symbol> all() {
    return symbols.values();
  }

  /** Whether a place is in a module of the library; a finding never points there. */
  boolean isOfModule(Span place) {
    return modules.contains(place.file());
  }

  /** The symbols of one kind, in the order of the sources. */
  Stream<Symbol> ofKind(Kind kind) {
    return symbols.values().stream().filter(symbol -> symbol.kind() == kind);
  }

  /** A symbol, whatever it is, as seen from a file of the project. */
  Optional<Symbol> get(String text) {
    return Optional.ofNullable(symbols.get(text));
  }

  /** A symbol as seen from a file of the project, or from a module. */
  Optional<Symbol> get(Name name, Optional<String> namespace) {
    return get(qualified(name, namespace));
  }

  private static String qualified(Name name, Optional<String> namespace) {
    return namespace.isEmpty() ? name.text() : namespace.get() + "." + name.text();
  }

  /**
   * What a name stands for, if it is of a wanted kind; else that is reported. Empty also where the
   * name's own declaration is at fault and nothing more need be said.
   *
   * @param namespace the module in which the name is written; a module knows its own names alone
   */
  Optional<Symbol> find(Name name, Optional<String> namespace, ImmutableSet<Kind> wanted) {
    var symbol = symbols.get(qualified(name, namespace));
    if (symbol == null) {
      reportMissing(name, wanted);
      return Optional.empty();
    }
    if (symbol.kind() == Kind.BROKEN) {
      return Optional.empty();
    }
    refer(name.span(), symbol); // also where it may not stand: it is the name of that
    if (!wanted.contains(symbol.kind())) {
      reportWrongKind(name, symbol, wanted);
      return Optional.empty();
    }
    used.add(symbol);
    return Optional.of(symbol);
  }

  /** Keeps that a name, or a part of one, stands for something. */
  void refer(Span use, Symbol symbol) {
    references.add(use, symbol);
  }

  /** The same of a name where nothing follows from it: one that is written once too often. */
  void referOnly(Name name, Optional<String> namespace) {
    get(name, namespace)
        .filter(symbol -> symbol.kind() != Kind.BROKEN)
        .ifPresent(symbol -> refer(name.span(), symbol));
  }

  /** Every name that was understood, where it is used. */
  ImmutableList<Reference> references() {
    return references.all();
  }

  /** What the project itself declares of a kind, and no name stands for. */
  Stream<Symbol> unused(Kind kind) {
    return ofKind(kind).filter(symbol -> symbol.namespace().isEmpty() && !used.contains(symbol));
  }

  void reportWrongKind(Name name, Symbol symbol, ImmutableSet<Kind> wanted) {
    findings.add(
        new WrongKind(
            name.span(),
            name.text(),
            symbol.kind().toString(),
            aOrB(wanted),
            symbol.shownAt().orElse(name.span())));
  }

  void reportMissing(Name name, ImmutableSet<Kind> wanted) {
    if (unread.mayDeclare(name.text())
        || broken.contains(name.text())
        || !Collections.disjoint(wanted, nameless)) {
      return;
    }
    if (wanted.contains(Kind.PREFIX) && PatternLike.test(name.text())) {
      findings.add(new PatternWithoutMark(name.span(), name.text()));
      return;
    }
    int dot = name.text().indexOf('.');
    var mesh = dot < 0 ? null : symbols.get(name.text().substring(0, dot));
    if (mesh != null && mesh.kind() == Kind.BROKEN) {
      return;
    }
    if (mesh != null && mesh.kind() == Kind.MESH && !wanted.contains(Kind.MEMBER)) {
      findings.add(
          new WrongKind(
              name.span(), name.text(), Kind.MEMBER.toString(), aOrB(wanted), mesh.span()));
      return;
    }
    missing
        .computeIfAbsent(new Missing(name.text(), wanted), _ -> new LinkedHashSet<>())
        .add(name.span());
  }

  /** Reports the names that were looked up in vain. */
  void reportUnknown() {
    int suggestions = 0;
    mergeSameNames();
    for (var entry : missing.entrySet()) {
      var name = entry.getKey();
      var places = ImmutableList.copyOf(entry.getValue());
      findings.add(
          new UnknownName(
              places.getFirst(),
              name.text,
              oneOf(name.wanted),
              suggestions++ < MOST_SUGGESTIONS ? similar(name) : Optional.empty(),
              known(name),
              places.subList(1, places.size())));
    }
  }

  /** One declaration may be what all look-ups of a name want. */
  private void mergeSameNames() {
    Map<String, Missing> first = new HashMap<>();
    for (Missing name : ImmutableList.copyOf(missing.keySet())) {
      var before = first.putIfAbsent(name.text, name);
      if (before != null && !Sets.intersection(before.wanted, name.wanted).isEmpty()) {
        Set<Span> places = missing.remove(name);
        if (places != null) {
          missing.computeIfAbsent(before, _ -> new LinkedHashSet<>()).addAll(places);
        }
      }
    }
  }

  /** The names that the sources declare of a wanted kind, up to a few. */
  private ImmutableList<String> known(Missing name) {
    return symbols.values().stream()
        .filter(symbol -> name.wanted.contains(symbol.kind()) && symbol.namespace().isEmpty())
        .map(Symbol::text)
        .limit(MOST_KNOWN)
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<String> similar(Missing name) {
    var candidates = new ArrayList<String>();
    for (Symbol symbol : symbols.values()) {
      if (name.wanted.contains(symbol.kind())) {
        if (symbol.namespace().isPresent() && symbol.name().text().equals(name.text)) {
          return Optional.of(symbol.text());
        }
        candidates.add(symbol.text());
      }
    }
    int dot = name.text.indexOf('.');
    return dot > 0 && name.wanted.contains(Kind.MEMBER)
        ? similarMember(name.text.substring(0, dot), name.text.substring(dot + 1))
        : Similar.to(name.text, candidates);
  }

  /** A member of a mesh whose own name is misspelled. */
  private Optional<String> similarMember(String mesh, String member) {
    return Similar.to(mesh, ofKind(Kind.MESH).map(Symbol::text).toList())
        .filter(meant -> isMember(meant, member))
        .map(meant -> meant + "." + member);
  }

  private boolean isMember(String mesh, String member) {
    return get(mesh).orElseThrow().declaration() instanceof Decl.Mesh declared
        && declared.members().stream().anyMatch(name -> name.text().equals(member));
  }

  /** What is wanted, in a sentence; a member of a mesh is left out where a mesh will do. */
  private static ImmutableList<String> words(ImmutableSet<Kind> kinds) {
    return kinds.stream()
        .filter(kind -> kind != Kind.MEMBER || !kinds.contains(Kind.MESH))
        .map(Kind::toString)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static String oneOf(ImmutableSet<Kind> kinds) {
    return String.join(" or ", words(kinds));
  }

  private static String aOrB(ImmutableSet<Kind> kinds) {
    return words(kinds).stream().map(Words::a).collect(Collectors.joining(" or "));
  }
}
