package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** Something without quotes where a text in quotes is wanted. It may be a secret. */
record Unquoted(Span text) implements Problem {
  @Override
  public Diagnostic explain() {
    var start = text.file().span(text.start(), text.start());
    var end = text.file().span(text.end(), text.end());
    return Diagnostic.of(Code.UNEXPECTED, text, "this text stands in quotes")
        .fix(
            new Fix(
                "put it in quotes", ImmutableList.of(new Edit(start, "\""), new Edit(end, "\""))));
  }
}
