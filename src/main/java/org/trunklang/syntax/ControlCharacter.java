package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** An invisible character in a string that could change what is read or written there. */
record ControlCharacter(Span character) implements Problem {
  /** Control characters, and those that turn the direction of the text. */
  static boolean isOne(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  @Override
  public Diagnostic explain() {
    return Diagnostic.of(
            Code.CONTROL_CHARACTER,
            character,
            "%s stands in this text, and cannot be seen",
            Characters.shown(character))
        .fix("remove it", character, "");
  }
}
