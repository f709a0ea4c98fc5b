package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A call from outside can leave again. */
public record RelayFromOutside(Span caller, String from, Span destination, String to)
    implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.RELAY_FROM_OUTSIDE,
            destination,
            "a call that comes by `%s` can leave by `%s`, at your cost",
            from,
            to)
        .label(caller, "this lets calls from outside in")
        .help("if that is meant, say why: `allow %s \"…\"`", Code.RELAY_FROM_OUTSIDE);
  }
}
