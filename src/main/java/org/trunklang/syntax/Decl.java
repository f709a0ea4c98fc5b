package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.source.Span;

/** A top-level declaration, as written. Nothing here is resolved: a {@link Name} is only a name. */
public sealed interface Decl {
  Span span();

  /** {@code use std/trunks/lan} or {@code use "sites/north.trunk"}. */
  record Use(Span span, Module module) implements Decl {}

  /** What a {@code use} names. */
  sealed interface Module {
    Span span();

    /** The path below the standard library, such as {@code std/trunks/lan}. */
    record Std(Span span, String path) implements Module {}

    /** A file, relative to the one that names it. */
    record File(Text path) implements Module {
      @Override
      public Span span() {
        return path.span();
      }
    }
  }

  record Prefix(Span span, Optional<Doc> doc, Name name, SetList patterns) implements Decl {}

  /** {@code profile NAME : sip|iax2|dahdi { settings }}. */
  record TrunkProfile(
      Span span, Optional<Doc> doc, Name name, Name protocol, ImmutableList<TrunkItem> items)
      implements Decl {}

  /** {@code profile NAME : node { items }}. */
  record NodeProfile(Span span, Optional<Doc> doc, Name name, ImmutableList<NodeItem> items)
      implements Decl {}

  record Node(
      Span span,
      Optional<Doc> doc,
      Name name,
      ImmutableList<Name> profiles,
      ImmutableList<NodeItem> items)
      implements Decl {}

  record Trunk(
      Span span,
      Optional<Doc> doc,
      Name name,
      Name protocol,
      Party left,
      Arrow arrow,
      Party right,
      ImmutableList<Name> profiles,
      ImmutableList<TrunkItem> items)
      implements Decl {}

  /** Between the ends of a trunk. */
  enum Arrow {
    /** {@code ->}. */
    TO,
    /** {@code <->}. */
    BOTH
  }

  record Mesh(
      Span span,
      Optional<Doc> doc,
      Name name,
      Name protocol,
      ImmutableList<Name> members,
      ImmutableList<Name> profiles,
      ImmutableList<TrunkItem> items)
      implements Decl {}

  /** What stands between the braces of a trunk, a mesh or a profile of trunks. */
  sealed interface TrunkItem {
    Span span();

    record SettingItem(Setting setting) implements TrunkItem {
      @Override
      public Span span() {
        return setting.span();
      }
    }

    record Allowed(Allow allow) implements TrunkItem {
      @Override
      public Span span() {
        return allow.span();
      }
    }

    record Broken(Span span) implements TrunkItem {}
  }

  /** {@code expect} or {@code forbid}. The set is empty for {@code any}. */
  record Expectation(
      Span span,
      Kind kind,
      NumbersOf numbers,
      Claim.From from,
      Optional<Name> down,
      Claim.Outcome outcome)
      implements Decl {

    /** Whether all numbers of the set shall end so, or none. */
    public enum Kind {
      EXPECT,
      FORBID
    }
  }

  /** The set of an expectation. */
  sealed interface NumbersOf {
    Span span();

    /** The word {@code any}. */
    record Any(Span span) implements NumbersOf {}

    record Listed(Span span, SetList patterns) implements NumbersOf {}
  }

  record Allowed(Span span, Allow allow) implements Decl {}

  /**
   * Could not be parsed; later phases step over it. Its name, where it could be made out: what is
   * built on that name stays silent.
   */
  record Broken(Span span, Optional<Name> name) implements Decl {}
}
