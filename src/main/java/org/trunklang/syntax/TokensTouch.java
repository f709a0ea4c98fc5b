package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * Two tokens made of letters, digits or pattern marks with nothing between them: {@code 9X.for},
 * {@code 80XXroute}.
 *
 * @param both both tokens
 * @param seam where the second one begins
 */
record TokensTouch(Span both, int seam) implements Problem {
  @Override
  public Diagnostic explain() {
    var second = both.file().span(seam, both.end());
    return Diagnostic.of(
            Code.TOUCHING_TOKENS, second, "`%s` touches what stands before it", Shown.text(second))
        .help("put a blank between the two")
        .fix("put a blank before `" + Shown.text(second) + "`", both.file().span(seam, seam), " ");
  }
}
