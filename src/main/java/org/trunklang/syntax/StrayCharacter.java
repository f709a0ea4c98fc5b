package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A character that begins no token. */
record StrayCharacter(Span character) implements Problem {
  @Override
  public Diagnostic explain() {
    var diagnostic =
        Diagnostic.of(
            Code.STRAY_CHARACTER, character, "%s has no meaning here", Characters.shown(character));
    String plain = Characters.plainForm(character);
    return plain.isEmpty() ? diagnostic : diagnostic.fix("write `" + plain + "`", character, plain);
  }
}
