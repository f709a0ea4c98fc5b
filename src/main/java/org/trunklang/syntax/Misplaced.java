package org.trunklang.syntax;

import org.trunklang.diagnostics.Code;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.Span;

/** A declaration inside another one, or an item outside of a node. */
record Misplaced(Span word, Place place) implements Problem {
  /** Where the word stands. */
  enum Place {
    /** A setting, at top level. */
    SETTING_OUTSIDE,
    /** An item of a node, at top level. */
    ITEM_OUTSIDE,
    /** An item of a node, in a trunk. */
    ITEM_IN_TRUNK,
    /** A declaration in a block. */
    DECLARATION_INSIDE
  }

  @Override
  public Diagnostic explain() {
    return switch (place) {
      case SETTING_OUTSIDE ->
          Diagnostic.of(Code.MISPLACED, word, "`%s` stands in a block", Shown.text(word))
              .help("write it in `node NAME { … }` or `trunk NAME : … { … }`");
      case ITEM_OUTSIDE ->
          Diagnostic.of(
                  Code.MISPLACED, word, "`%s` stands in the block of a node", Shown.text(word))
              .help("write it in `node NAME { … }`");
      case ITEM_IN_TRUNK ->
          Diagnostic.of(
                  Code.MISPLACED, word, "`%s` stands in a node, not in a trunk", Shown.text(word))
              .help("each node says what it does with its calls: write it in `node NAME { … }`");
      case DECLARATION_INSIDE ->
          Diagnostic.of(
                  Code.MISPLACED,
                  word,
                  "`%s` cannot stand inside another declaration",
                  Shown.text(word))
              .help("write it after the `}` that closes this one");
    };
  }
}
