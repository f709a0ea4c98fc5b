package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A route for a trunk at the end that registers. */
public record RouteForRegistrant(Span span, String trunk, String node) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.ROUTE_FOR_REGISTRANT,
            span,
            "calls from `%s` reach no routes of `%s`, which registers there",
            trunk,
            node)
        .help("write an `inbound %s …` rule instead of this route", trunk);
  }
}
