package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** An `allow` that makes no sense. */
public record CannotBeAllowed(Span span, String message, Optional<String> similar)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var diagnostic = Diagnostic.of(Code.CANNOT_BE_ALLOWED, span, "%s", message);
    return similar.isEmpty()
        ? diagnostic
        : diagnostic
            .help("did you mean `%s`?", similar.get())
            .fix("write `" + similar.get() + "`", span, similar.get());
  }
}
