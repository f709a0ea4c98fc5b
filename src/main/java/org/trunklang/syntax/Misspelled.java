package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A slip in a word of the language. It was read as the word that was meant. */
record Misspelled(Span word, String meant) implements Problem {
  @Override
  public Diagnostic explain() {
    return Diagnostic.of(Code.MISSPELLED_WORD, word, "`%s` means nothing here", Shown.text(word))
        .fix("did you mean `" + meant + "`?", word, meant);
  }
}
