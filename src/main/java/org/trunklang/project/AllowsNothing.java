package org.trunklang.project;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.syntax.Allow;

/** Nothing here draws the warning that an {@code allow} accepts. */
record AllowsNothing(Allow allow) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.ALLOWS_NOTHING,
            allow.span(),
            "nothing here draws `%s`, so there is nothing to accept",
            allow.code().text())
        .fix("remove it", allow.span(), "");
  }
}
