package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Files use each other in a circle. The cycle begins and ends with the same file. */
record UseCycle(Span span, ImmutableList<String> cycle) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.USE_CYCLE, span, "these files use each other in a circle")
        .here("%s", String.join(" -> ", cycle))
        .help("the files of a project share their names, so this `use` can go");
  }
}
