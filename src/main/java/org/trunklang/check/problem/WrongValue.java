package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A value that a setting cannot have. */
public record WrongValue(Span span, String word, String wanted, Optional<String> instead)
    implements Problem {
  @Override
  public Diagnostic explain() {
    var message = Diagnostic.of(Code.WRONG_VALUE, span, "`%s` takes %s", word, wanted);
    return instead.isEmpty()
        ? message
        : message.fix("write `" + instead.get() + "`", span, instead.get());
  }
}
