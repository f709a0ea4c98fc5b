package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A setting that cannot be left out. */
public record MissingSetting(Span span, String what, String settings, String why)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.MISSING_SETTING, span, "%s needs %s", what, settings).help("%s", why);
  }
}
