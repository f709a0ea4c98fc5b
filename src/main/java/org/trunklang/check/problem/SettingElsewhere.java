package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A setting of something else. */
public record SettingElsewhere(Span span, String word, String place, String belongsTo)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.SETTING_ELSEWHERE, span, "%s has no setting `%s`", place, word)
        .help("`%s` belongs to %s", word, belongsTo);
  }
}
