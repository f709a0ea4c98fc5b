package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** {@code strip 1} in a rule: the pattern says what is removed. */
record StripWord(Span words) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.UNEXPECTED, words, "what is removed is marked in the pattern, with `|`")
        .help("`9|.` takes 9 and any number behind it, and removes the 9");
  }
}
