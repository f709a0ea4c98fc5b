package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A setting given a second time in one block. */
public record SettingTwice(Span span, String word, Span first) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.SETTING_TWICE, span, "`%s` is set twice", word)
        .label(first, "first set here");
  }
}
