package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.DialedNumber;
import org.trunklang.source.Span;

/** A destination that is no number of the node. */
public record NoSuchExtension(Span span, DialedNumber number, String node) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.NO_SUCH_EXTENSION, span, "node `%s` has no extension `%s`", node, number)
        .help("a call to another node goes by a trunk");
  }
}
