package org.trunklang.syntax;

import java.util.Optional;
import org.trunklang.source.Span;

/** One destination after {@code ->} or {@code then}, with a prepend of its own where it has one. */
public record Leg(Span span, Target target, Optional<Digits> prepend) {

  /** Where a call is sent, as written. */
  public sealed interface Target {
    Span span();

    /** A trunk, a mesh, or a member of a mesh. */
    record Named(Name name) implements Target {
      @Override
      public Span span() {
        return name.span();
      }
    }

    /** One of the node's extensions, by its digits. */
    record Extension(Digits digits) implements Target {
      @Override
      public Span span() {
        return digits.span();
      }
    }

    record Local(Span span) implements Target {}

    record Reject(Span span, Optional<Name> reason) implements Target {}

    record Native(Span span, Text context) implements Target {}

    /** Could not be parsed. */
    record Broken(Span span) implements Target {}
  }
}
