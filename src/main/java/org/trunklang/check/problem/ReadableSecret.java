package org.trunklang.check.problem;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A secret in the source, without a word that says it is meant. */
public record ReadableSecret(Span span) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.READABLE_SECRET, span, "this secret can be read by everybody who reads this file")
        .help(
            "keep it elsewhere with `env(\"NAME\")` or `file(\"path\")`; write `plain` to keep it"
                + " here")
        .fix(
            new Fix(
                "write `plain` before it",
                ImmutableList.of(
                    new Edit(new Span(span.file(), span.start(), span.start()), "plain "))));
  }
}
