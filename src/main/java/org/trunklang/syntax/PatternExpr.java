package org.trunklang.syntax;

import java.util.Optional;
import org.trunklang.source.Span;

/** A set of numbers as written in a list of patterns and prefixes. */
public sealed interface PatternExpr {
  Span span();

  /** The prefix that it names, itself or behind heads; empty where that is a pattern. */
  default Optional<Name> prefix() {
    return switch (this) {
      case Written _ -> Optional.empty();
      case Named(Name name) -> Optional.of(name);
      case After after -> after.rest().prefix();
    };
  }

  /** A pattern token, such as {@code 012|.}; not yet read, so it may be wrong. */
  record Written(Span span, String text) implements PatternExpr {}

  /** A prefix by its name. */
  record Named(Name name) implements PatternExpr {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** A head that ends in {@code |}, and what follows it: {@code 9| uk.national}. */
  record After(Span span, Written head, PatternExpr rest) implements PatternExpr {}
}
