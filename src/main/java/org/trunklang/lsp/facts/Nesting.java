package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trunklang.lsp.texts.Place;
import org.trunklang.source.Span;
import org.trunklang.syntax.Allow;
import org.trunklang.syntax.Claim;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Digits;
import org.trunklang.syntax.Leg;
import org.trunklang.syntax.Name;
import org.trunklang.syntax.NodeItem;
import org.trunklang.syntax.Party;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.SetList;
import org.trunklang.syntax.Setting;
import org.trunklang.syntax.SyntaxFile;
import org.trunklang.syntax.Text;
import org.trunklang.syntax.Value;

/** The parts of the syntax tree that a place is in. */
public final class Nesting {
  private Nesting() {}

  /**
   * A part of the tree.
   *
   * @param node one of the records of the tree
   */
  public record Part(Span span, Object node) {}

  /** From the declaration to the smallest part. */
  public static ImmutableList<Part> around(SyntaxFile file, int offset) {
    var around = ImmutableList.<Part>builder();
    Optional<Part> next =
        file.declarations().stream()
            .map(each -> new Part(each.span(), each))
            .filter(part -> covers(part, offset))
            .findFirst();
    while (next.isPresent()) {
      around.add(next.get());
      next = parts(next.get().node).filter(part -> covers(part, offset)).findFirst();
    }
    return around.build();
  }

  /** The smallest part of a kind around a place. */
  public static <T> Optional<T> innermost(Project project, Place place, Class<T> kind) {
    return project
        .units()
        .filter(unit -> unit.file().source().equals(place.file()))
        .flatMap(unit -> around(unit.file(), place.offset()).stream())
        .map(Part::node)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((_, inner) -> inner);
  }

  private static boolean covers(Part part, int offset) {
    return part.span.start() <= offset && offset <= part.span.end();
  }

  private static Stream<Part> parts(Object node) {
    return switch (node) {
      case Decl declaration -> parts(declaration);
      case Decl.TrunkItem.SettingItem(Setting setting) ->
          Stream.of(new Part(setting.span(), setting));
      case Decl.TrunkItem.Allowed(Allow allow) -> Stream.of(new Part(allow.span(), allow));
      case NodeItem item -> parts(item);
      case NodeItem.ExtensionOption option ->
          concat(
              name(option.first()),
              option.second().stream().flatMap(Nesting::name),
              Stream.of(value(option.value())));
      case SetList list -> list.all().map(set -> new Part(set.span(), set));
      case PatternExpr.After(Span _, PatternExpr.Written head, PatternExpr rest) ->
          Stream.of(new Part(head.span(), head), new Part(rest.span(), rest));
      case Leg leg ->
          concat(
              Stream.of(new Part(leg.target().span(), leg.target())),
              leg.prepend().stream().flatMap(Nesting::digits));
      case Leg.Target.Reject(Span _, Optional<Name> reason) ->
          reason.stream().flatMap(Nesting::name);
      case Leg.Target.Native(Span _, Text context) -> text(context);
      case Setting setting -> parts(setting);
      case Value value -> parts(value);
      case Claim.From.TrunkAt(Span _, Name trunk, Name at) -> concat(name(trunk), name(at));
      case Claim.Outcome outcome -> parts(outcome);
      case Decl.NumbersOf.Listed(Span _, SetList sets) -> list(sets);
      case Allow allow -> concat(name(allow.code()), text(allow.reason()));
      default -> Stream.empty();
    };
  }

  private static Stream<Part> parts(Decl declaration) {
    return switch (declaration) {
      case Decl.Use(Span _, Decl.Module module) -> Stream.of(new Part(module.span(), module));
      case Decl.Prefix prefix -> concat(name(prefix.name()), list(prefix.patterns()));
      case Decl.TrunkProfile profile ->
          concat(
              name(profile.name()), name(profile.protocol()), items(profile.items(), Nesting::of));
      case Decl.NodeProfile profile ->
          concat(name(profile.name()), items(profile.items(), Nesting::of));
      case Decl.Node each ->
          concat(name(each.name()), names(each.profiles()), items(each.items(), Nesting::of));
      case Decl.Trunk trunk ->
          concat(
              name(trunk.name()),
              name(trunk.protocol()),
              Stream.of(trunk.left(), trunk.right()).map(Nesting::party),
              names(trunk.profiles()),
              items(trunk.items(), Nesting::of));
      case Decl.Mesh mesh ->
          concat(
              name(mesh.name()),
              name(mesh.protocol()),
              names(mesh.members()),
              names(mesh.profiles()),
              items(mesh.items(), Nesting::of));
      case Decl.Expectation claim ->
          concat(
              Stream.of(new Part(claim.numbers().span(), claim.numbers())),
              Stream.of(new Part(claim.from().span(), claim.from())),
              claim.down().stream().flatMap(Nesting::name),
              Stream.of(new Part(claim.outcome().span(), claim.outcome())));
      case Decl.Allowed(Span _, Allow allow) -> parts((Object) allow);
      case Decl.Broken(Span _, Optional<Name> name) -> name.stream().flatMap(Nesting::name);
    };
  }

  private static Stream<Part> parts(NodeItem item) {
    return switch (item) {
      case NodeItem.SettingItem each -> Stream.of(new Part(each.setting().span(), each.setting()));
      case NodeItem.Extensions each ->
          concat(
              list(each.patterns()),
              each.options().stream().map(option -> new Part(option.span(), option)),
              allows(each.allows()));
      case NodeItem.Phone each ->
          concat(
              digits(each.number()),
              each.label().stream().flatMap(Nesting::text),
              settings(each.settings()),
              allows(each.allows()));
      case NodeItem.Emergency each -> list(each.numbers());
      case NodeItem.Route each ->
          concat(
              list(each.patterns()),
              names(each.callers()),
              each.prepend().stream().flatMap(Nesting::digits),
              items(each.legs(), Nesting::of),
              settings(each.options()),
              allows(each.allows()));
      case NodeItem.Inbound each ->
          concat(
              names(each.trunks()),
              list(each.patterns()),
              each.prepend().stream().flatMap(Nesting::digits),
              items(each.legs(), Nesting::of),
              settings(each.options()),
              allows(each.allows()));
      case NodeItem.Allowed each -> parts((Object) each.allow());
      case NodeItem.Broken _ -> Stream.empty();
    };
  }

  private static Stream<Part> parts(Setting setting) {
    return concat(
        name(setting.name()), Stream.of(value(setting.value())), settings(setting.block()));
  }

  private static Stream<Part> parts(Value value) {
    return switch (value) {
      case Value.Call(Span _, Name function, Text argument) ->
          concat(name(function), text(argument));
      case Value.Tagged(Span _, Name tag, Text text) -> concat(name(tag), text(text));
      case Value.Items(Span _, ImmutableList<Value> values) -> values.stream().map(Nesting::value);
      case Value.Except(Span _, Value from, Value exceptions) ->
          Stream.of(value(from), value(exceptions));
      case Value.Pair(Span _, Value first, Value second) -> Stream.of(value(first), value(second));
      case Value.Word _, Value.Number _, Value.BracketAddress _, Value.Quoted _ -> Stream.empty();
    };
  }

  private static Stream<Part> parts(Claim.Outcome outcome) {
    return switch (outcome) {
      case Claim.Outcome.Rings(Span _, Optional<Digits> extension, Optional<Name> at) ->
          concat(extension.stream().flatMap(Nesting::digits), at.stream().flatMap(Nesting::name));
      case Claim.Outcome.Reaches(Span _, Name trunk, Optional<Digits> number) ->
          concat(name(trunk), number.stream().flatMap(Nesting::digits));
      case Claim.Outcome.ReachesOutside(Span _, Optional<Digits> number) ->
          number.stream().flatMap(Nesting::digits);
      case Claim.Outcome.ReachesNative(Span _, Text context) -> text(context);
      case Claim.Outcome.IsRejected(Span _, Optional<Name> reason) ->
          reason.stream().flatMap(Nesting::name);
      case Claim.Outcome.Loops _ -> Stream.empty();
    };
  }

  private static Part of(NodeItem item) {
    return new Part(item.span(), item);
  }

  private static Part of(Decl.TrunkItem item) {
    return new Part(item.span(), item);
  }

  private static Part of(Leg leg) {
    return new Part(leg.span(), leg);
  }

  private static Part party(Party party) {
    return new Part(party.span(), party);
  }

  private static Part value(Value value) {
    return new Part(value.span(), value);
  }

  private static Stream<Part> name(Name name) {
    return Stream.of(new Part(name.span(), name));
  }

  private static Stream<Part> names(ImmutableList<Name> names) {
    return names.stream().flatMap(Nesting::name);
  }

  private static Stream<Part> digits(Digits digits) {
    return Stream.of(new Part(digits.span(), digits));
  }

  private static Stream<Part> text(Text text) {
    return Stream.of(new Part(text.span(), text));
  }

  private static Stream<Part> list(SetList list) {
    return list.isEmpty() ? Stream.empty() : Stream.of(new Part(list.span(), list));
  }

  private static Stream<Part> settings(ImmutableList<Setting> settings) {
    return settings.stream().map(setting -> new Part(setting.span(), setting));
  }

  private static Stream<Part> allows(ImmutableList<Allow> allows) {
    return allows.stream().map(allow -> new Part(allow.span(), allow));
  }

  private static <T> Stream<Part> items(ImmutableList<T> items, Function<T, Part> part) {
    return items.stream().map(part);
  }

  @SafeVarargs
  private static Stream<Part> concat(Stream<Part>... streams) {
    return Stream.of(streams).flatMap(stream -> stream);
  }
}
