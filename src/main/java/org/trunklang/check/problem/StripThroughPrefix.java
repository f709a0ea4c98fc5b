package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A prefix that strips, where no strip may be. */
public record StripThroughPrefix(Span span, String what, String prefix, Optional<Span> definedAt)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message =
        Diagnostic.of(
            Code.STRIP_NOT_ALLOWED, span, "%s removes nothing, but prefix `%s` does", what, prefix);
    return definedAt.isEmpty()
        ? message
        : message.label(definedAt.get(), "this `|` removes digits");
  }
}
