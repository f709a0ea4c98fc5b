package org.trunklang.check.problem;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.numbers.PatternParser;
import org.trunklang.source.Span;

/** A set in a pattern that denotes nothing. */
public record BadSet(Span span, PatternParser.Kind kind) implements Problem {
  @Override
  public Diagnostic explain() {
    return switch (kind) {
      case EMPTY_SET -> Diagnostic.of(Code.BAD_SET, span, "a set needs at least one character");
      case REVERSED_RANGE ->
          Diagnostic.of(Code.BAD_SET, span, "this range runs backwards")
              .help("the smaller digit stands first, as in `[3-5]`");
      case NEGATED_SET ->
          Diagnostic.of(Code.BAD_SET, span, "a set cannot be negated")
              .help("name the characters that match: not 0 is `[1-9]`");
      case UNCLOSED_SET -> Diagnostic.of(Code.BAD_SET, span, "this set has no `]`");
      case RANGE_OF_MARKS ->
          Diagnostic.of(Code.BAD_SET, span, "a range goes from a digit to a digit")
              .help("name `*`, `#` and `+` one by one");
      case EMPTY, UNKNOWN_CHARACTER, TAIL_NOT_LAST, SECOND_STRIP, STRIP_FIRST, STRAY_DASH ->
          Diagnostic.of(Code.BAD_SET, span, "this set cannot be read");
    };
  }
}
