package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Neither a secret nor an address says who registers. */
public record NothingIdentifies(Span span, String trunk, String why) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.NOTHING_IDENTIFIES, span, "nothing says who may call on `%s`", trunk)
        .help("%s", why);
  }
}
