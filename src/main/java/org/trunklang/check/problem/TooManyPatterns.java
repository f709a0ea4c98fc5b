package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Heads and prefixes that come to more patterns than can be held. */
public record TooManyPatterns(Span span, int most) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.TOO_MANY_PATTERNS,
            span,
            "the sets of this program come to more than %,d patterns",
            most)
        .help(
            "a pattern with `X` or `[…]` stands for many; a prefix is repeated wherever it is"
                + " named");
  }
}
