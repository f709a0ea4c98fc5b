package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A text in single or curly quotes. What it says may be a secret and is not repeated. */
record OtherQuotes(Span written) implements Problem {
  @Override
  public Diagnostic explain() {
    var first = written.file().span(written.start(), written.start() + 1);
    var last = written.file().span(written.end() - 1, written.end());
    return Diagnostic.of(Code.LOOK_ALIKE, first, "a text stands in straight double quotes")
        .fix(
            new Fix(
                "use straight double quotes",
                ImmutableList.of(new Edit(first, "\""), new Edit(last, "\""))));
  }
}
