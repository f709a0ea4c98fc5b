package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A profile brings a setting that this shape of trunk does not have. */
public record ProfileSettingElsewhere(
    Span span, String word, String place, String belongsTo, Optional<Span> written)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(
                Code.SETTING_ELSEWHERE,
                span,
                "this profile sets `%s`, which %s does not have",
                word,
                place)
            .help("`%s` belongs to %s", word, belongsTo);
    return written.isEmpty() ? message : message.label(written.get(), "set here");
  }
}
