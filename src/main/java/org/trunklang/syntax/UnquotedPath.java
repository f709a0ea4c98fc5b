package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Edit;
import org.trunklang.diagnostics.Fix;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A path after {@code use} that is no module of the standard library. It was read as a file. */
record UnquotedPath(Span path) implements Problem {
  @Override
  public Diagnostic explain() {
    var start = path.file().span(path.start(), path.start());
    var end = path.file().span(path.end(), path.end());
    return Diagnostic.of(
            Code.UNEXPECTED, path, "`%s` is no module of the standard library", Shown.text(path))
        .help("modules begin with `std/`; a file of your own stands in quotes")
        .fix(
            new Fix(
                "put it in quotes", ImmutableList.of(new Edit(start, "\""), new Edit(end, "\""))));
  }
}
