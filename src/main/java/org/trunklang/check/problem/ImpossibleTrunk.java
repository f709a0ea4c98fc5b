package org.trunklang.check.problem;

import java.util.Optional;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A shape that no trunk or mesh has. */
public record ImpossibleTrunk(Span span, String message, Optional<String> help) implements Problem {
  @Override
  public Diagnostic explain() {
    var diagnostic = Diagnostic.of(Code.IMPOSSIBLE_SHAPE, span, "%s", message);
    return help.isEmpty() ? diagnostic : diagnostic.help("%s", help.get());
  }
}
