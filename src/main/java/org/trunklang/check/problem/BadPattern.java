package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.PatternParser;
import org.trunklang.source.Span;

/** A mark or a character that cannot stand where it stands in a pattern. */
public record BadPattern(Span span, String text, PatternParser.Kind kind) implements Problem {
  @Override
  public Diagnostic explain() {
    return switch (kind) {
      case EMPTY ->
          Diagnostic.of(Code.BAD_PATTERN, span, "this pattern matches no number")
              .help("`_.` matches every number");
      case TAIL_NOT_LAST ->
          Diagnostic.of(Code.BAD_PATTERN, span, "nothing can follow `%s` in a pattern", span.text())
              .help("`.` and `!` stand for all the rest of the number");
      case SECOND_STRIP ->
          Diagnostic.of(Code.BAD_PATTERN, span, "a pattern has one `|` at most")
              .help("all that stands before `|` is removed from the number");
      case STRIP_FIRST ->
          Diagnostic.of(Code.BAD_PATTERN, span, "nothing stands before `|` that could be removed");
      case STRAY_DASH ->
          Diagnostic.of(Code.BAD_PATTERN, span, "a `-` stands between two digits or marks only");
      case UNKNOWN_CHARACTER,
          UNCLOSED_SET,
          EMPTY_SET,
          REVERSED_RANGE,
          NEGATED_SET,
          RANGE_OF_MARKS ->
          Diagnostic.of(Code.BAD_PATTERN, span, "`%s` cannot stand in a pattern", text)
              .help(
                  "a pattern has digits, `*`, `#`, `+`, `X`, `Z`, `N`, `[…]`, and `.` or `!` at its"
                      + " end");
    };
  }
}
