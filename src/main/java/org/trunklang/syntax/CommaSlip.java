package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/**
 * A comma too many or too few. The list was read without it, or with it.
 *
 * @param at the comma, or the place where one is missing
 */
record CommaSlip(Span at, Slip slip) implements Problem {
  /** What is wrong. */
  enum Slip {
    NOTHING_BEFORE,
    NOTHING_AFTER,
    MISSING,
    BEFORE_NUMBERS
  }

  @Override
  public Diagnostic explain() {
    return switch (slip) {
      case NOTHING_BEFORE -> tooMany("nothing stands before this comma");
      case NOTHING_AFTER -> tooMany("nothing follows this comma");
      case BEFORE_NUMBERS ->
          tooMany("no comma stands between the trunks and the numbers of `inbound`");
      case MISSING ->
          Diagnostic.of(Code.STRAY_COMMA, at, "a comma is missing here").fix("write one", at, ",");
    };
  }

  private Diagnostic tooMany(String message) {
    return Diagnostic.of(Code.STRAY_COMMA, at, "%s", message).fix("remove it", at, "");
  }
}
