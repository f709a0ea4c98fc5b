package org.trunklang.syntax;

import java.util.Optional;
import org.trunklang.source.Span;

/** The parts of {@code expect} and {@code forbid} as written. */
public final class Claim {
  private Claim() {}

  /** Which calls: {@code from n1}, {@code from link at a}, {@code from outside}. */
  public sealed interface From {
    Span span();

    record Node(Name name) implements From {
      @Override
      public Span span() {
        return name.span();
      }
    }

    record TrunkAt(Span span, Name trunk, Name node) implements From {}

    record Outside(Span span) implements From {}
  }

  /** How they end. */
  public sealed interface Outcome {
    Span span();

    /** {@code rings [EXT] [at NODE]}. */
    record Rings(Span span, Optional<Digits> extension, Optional<Name> node) implements Outcome {}

    /** {@code reaches TRUNK [as NUMBER]}. */
    record Reaches(Span span, Name trunk, Optional<Digits> number) implements Outcome {}

    /** {@code reaches outside [as NUMBER]}. */
    record ReachesOutside(Span span, Optional<Digits> number) implements Outcome {}

    record ReachesNative(Span span, Text context) implements Outcome {}

    record IsRejected(Span span, Optional<Name> reason) implements Outcome {}

    record Loops(Span span) implements Outcome {}
  }
}
