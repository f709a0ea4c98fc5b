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
    if (character.text().equals("|")) {
      return diagnostic.help("`|` stands behind what is removed, within the pattern: `9|.`");
    }
    if (character.text().equals("/") || character.text().equals("\u00a6")) {
      return diagnostic.help("what is removed from a number is marked with `|`: `9|.`");
    }
    String plain = Characters.plainForm(character);
    return plain.isEmpty() ? diagnostic : diagnostic.fix("write `" + plain + "`", character, plain);
  }
}
