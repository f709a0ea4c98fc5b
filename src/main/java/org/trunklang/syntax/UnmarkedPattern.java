package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** What can only be a pattern, but begins with a letter and without the mark. */
record UnmarkedPattern(Span pattern) implements Problem {
  @Override
  public Diagnostic explain() {
    String right = "_" + pattern.text();
    return Diagnostic.of(
            Code.PATTERN_WITHOUT_MARK,
            pattern,
            "a pattern that begins with a letter is written `%s`",
            right)
        .fix("write `" + right + "`", pattern, right);
  }
}
