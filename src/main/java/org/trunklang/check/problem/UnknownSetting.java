package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A setting that nothing has. */
public record UnknownSetting(Span span, String word, String place, Optional<String> similar)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message = Diagnostic.of(Code.UNKNOWN_SETTING, span, "%s has no setting `%s`", place, word);
    return similar.isEmpty()
        ? message
        : message
            .help("did you mean `%s`?", similar.get())
            .fix("write `" + similar.get() + "`", span, similar.get());
  }
}
