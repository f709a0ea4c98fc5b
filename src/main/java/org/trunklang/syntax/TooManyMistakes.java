package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A file with so many mistakes that it is not read further. */
record TooManyMistakes(Span at, int count) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.TOO_MANY_MISTAKES,
            at,
            "this file has %d mistakes up to here; the rest is not read",
            count)
        .help("mend the first ones: often the others follow from them");
  }
}
