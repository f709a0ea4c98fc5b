package org.trunklang.asterisk.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** An account whose name means something else in Asterisk's files. */
public record NameTaken(Span trunk, String account) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NAME_TAKEN,
            trunk,
            "`%s` cannot be an account: the name has a meaning of its own in Asterisk's files",
            account)
        .help("`general`, `global`, `authentication` and names with `trunk-` in front are taken");
  }
}
