package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** An unknown name that is a pattern of letters, without the mark in front. */
public record PatternWithoutMark(Span span, String name) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.PATTERN_WITHOUT_MARK,
            span,
            "`%s` is a name here; a pattern that begins with a letter is written `_%s`",
            name,
            name)
        .fix("write `_" + name + "`", span, "_" + name);
  }
}
