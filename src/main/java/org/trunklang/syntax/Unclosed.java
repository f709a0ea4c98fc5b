package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A brace, bracket or parenthesis that nothing closes.
 *
 * @param opening what was opened
 * @param end what stands where it could be closed at the latest
 */
record Unclosed(Span opening, Span end) implements Problem {
  @Override
  public Diagnostic explain() {
    String sign = opening.text();
    boolean atEnd = end.start() == end.file().text().length();
    var diagnostic =
        switch (sign) {
          case "{" ->
              Diagnostic.of(Code.OPEN_BLOCK, opening, "this `{` is never closed")
                  .help("a block ends with `}`");
          default ->
              Diagnostic.of(
                  Code.OPEN_BLOCK, opening, "this `%s` is not closed by `%s`", sign, closing(sign));
        };
    return atEnd ? diagnostic : diagnostic.label(end, "`%s` is missing before this", closing(sign));
  }

  private static String closing(String sign) {
    return switch (sign) {
      case "[" -> "]";
      case "(" -> ")";
      default -> "}";
    };
  }
}
