package org.trunklang.syntax;

import static org.trunklang.syntax.TrunkParserConstants.*;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.trunklang.diagnostics.Similar;

/** Slips in the words of the language: each is reported, and read as the word that was meant. */
final class Misspellings {
  private static final ImmutableIntArray DECLARATIONS =
      ImmutableIntArray.of(USE, PREFIX, PROFILE, NODE, TRUNK, MESH, EXPECT, FORBID, ALLOW);

  private static final ImmutableIntArray NODE_ITEMS =
      ImmutableIntArray.of(EXTENSIONS, EXTENSION, EMERGENCY, ROUTE, INBOUND, ALLOW, ADDRESS);

  private Misspellings() {}

  static void mendDeclaration(TokenReader tokens) {
    mend(tokens, DECLARATIONS);
  }

  static void mendNodeItem(TokenReader tokens) {
    mend(tokens, NODE_ITEMS);
  }

  /** On the line of what stands before, one of these words may follow. */
  static void mendInLine(TokenReader tokens, int... kinds) {
    if (tokens.peek().is(WORD) && tokens.goesOnInLine()) {
      mend(tokens, ImmutableIntArray.copyOf(kinds));
    }
  }

  private static void mend(TokenReader tokens, ImmutableIntArray kinds) {
    Token word = tokens.peek();
    if (!word.is(WORD) || word.end - word.start > 16) {
      return;
    }
    String written = tokens.text(word);
    if (Settings.areNamed(written)) {
      return;
    }
    meant(written, kinds)
        .ifPresent(
            kind -> {
              tokens.log().report(word.start, new Misspelled(tokens.span(word), Kinds.text(kind)));
              tokens.turnInto(kind);
            });
  }

  private static Optional<Integer> meant(String written, ImmutableIntArray kinds) {
    var words = kinds.stream().mapToObj(Kinds::text).toList();
    return Similar.to(written, words).map(word -> kinds.get(words.indexOf(word)));
  }
}
