package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A {@code then} after a destination that always ends the call. */
record NothingFollows(Span then, Span before, String what) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.THEN_AFTER_END, then, "nothing can come after `%s`: the call ends there", what)
        .label(before, "the call ends here");
  }
}
