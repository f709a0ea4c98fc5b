package org.trunklang.check.problem;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A prefix contains itself, directly or through others. */
public record CyclicPrefix(Span span, String prefix, ImmutableList<String> way) implements Problem {
  @Override
  public Diagnostic explain() {
    return way.size() == 2
        ? Diagnostic.of(Code.CYCLIC_PREFIX, span, "prefix `%s` contains itself", prefix)
        : Diagnostic.of(
            Code.CYCLIC_PREFIX,
            span,
            "prefix `%s` contains itself: `%s`",
            prefix,
            Joiner.on("` -> `").join(way));
  }
}
